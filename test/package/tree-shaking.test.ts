import { describe, expect, test } from 'vitest';
import { type Application, bundleApplications } from './applications.js';
import { built, ROOT } from './entries.js';

const names = Object.keys((await import(built('index'))) as object).sort();
const fromBuilt = await bundleApplications(names, built('index'));
const fromSources = await bundleApplications(names, `${ROOT}/src/index.ts`);

function using(name: string, applications = fromBuilt): Application {
  const application = applications.get(name);
  if (application === undefined) throw new Error(`${name} is not exported`);
  return application;
}

describe('an application that only asks for an identity number', () => {
  const application = using('isIdentityNumber');

  test('carries no other concept', () => {
    expect(application.modules.filter((module) => !module.startsWith('identity-number/'))).toEqual([]);
    expect(application.modules).toContain('identity-number/identity-number.ts');
  });

  test('carries no date-fns and no zod', () => {
    expect(application.packages).toEqual(['neverthrow']);
  });

  test('stays small: 6.6 of these 9 kB are neverthrow', () => {
    expect(application.bytes).toBeLessThanOrEqual(9_000);
  });
});

describe('of the built file a bundler takes no more than it would of the sources', () => {
  test('there are names', () => {
    expect(names.length).toBeGreaterThan(50);
  });

  test.each(names)('%s', (name) => {
    const { modules, packages } = using(name);
    const sources = using(name, fromSources);
    expect(modules.filter((module) => !sources.modules.includes(module))).toEqual([]);
    // neverthrow does not tell bundlers that it can be left out
    expect(packages.filter((other) => !['neverthrow', ...sources.packages].includes(other))).toEqual([]);
  });
});

describe('control', () => {
  test('what needs date-fns is seen to carry it', () => {
    expect(using('ageOn').packages).toEqual(expect.arrayContaining(['@date-fns/utc', 'date-fns']));
  });

  test('what needs many concepts is seen to carry them', async () => {
    const catalogue = (await bundleApplications(['zhTW'], built('messages'))).get('zhTW');
    expect(catalogue?.modules.length).toBeGreaterThan(10);
  });
});
