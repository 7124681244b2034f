/** Applications at a host that requires more than the match. */
import { inspect } from 'node:util';
import { errAsync, okAsync } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import { listRefusals } from '../../src/account-application/list-refusals.js';
import { submitApplication } from '../../src/account-application/submit-application.js';
import { accountNameKey } from '../../src/account-name/account-name.js';
import { NO_VOUCHERS } from '../../src/assurance/applicant-vouchers.js';
import type { FurtherAssurance } from '../../src/assurance/assurance.js';
import { confirmApplicant } from '../../src/assurance/confirm-applicant.js';
import { issueClaimCode } from '../../src/assurance/issue-claim-code.js';
import { type ClaimCode, createClaimCode } from '../../src/claim-code/claim-code.js';
import { parseEmailAddress } from '../../src/contact/email-address.js';
import { type Instant, parseInstant } from '../../src/instant/instant.js';
import {
  commandOf,
  type FormParts,
  formOf,
  NOW,
  OTHER_SCHOOL,
  registrarOf,
  SCHOOL,
  type Scene,
} from '../workflow/scene.js';
import { wrapPorts } from '../workflow/wrapped-ports.js';
import { HOLDER, MAIL, registered, schoolPorts } from './support/school.js';

const at = (text: string): Instant => parseInstant(text)._unsafeUnwrap();
const NO_MATCH = { code: 'application.no-match' };
const OTHER_CODE = createClaimCode(() => new Uint8Array(11).fill(3))._unsafeUnwrap();
const actor = registrarOf(SCHOOL);

/** The ports of a host that requires something. */
function portsOf(scene: Scene, required: FurtherAssurance) {
  const ports = schoolPorts(scene);
  return { ...ports, assurance: { required, vouchers: ports.vouchers } };
}

interface Applied extends FormParts {
  readonly key?: string | null;
  readonly claimCode?: ClaimCode;
  readonly email?: typeof MAIL;
  readonly now?: Instant;
}

async function apply(
  ports: ReturnType<typeof portsOf>,
  { key = null, claimCode, email, now = NOW, ...parts }: Applied = {},
) {
  const form = { ...formOf(parts), ...(email === undefined ? {} : { email }) };
  const command = { ...commandOf(form, { key }), ...(claimCode === undefined ? {} : { claimCode }) };
  const answer = await submitApplication(command, now, ports);
  return answer.isOk() ? answer.value : answer.error;
}

async function causes({ refusals }: Pick<ReturnType<typeof portsOf>, 'refusals'>) {
  const listed = (await listRefusals(actor, SCHOOL.code, { refusals }))._unsafeUnwrap();
  return listed.map(({ failure }) => failure.code.replace('application.', '')).reverse();
}

async function issue(ports: ReturnType<typeof portsOf>, days?: number): Promise<ClaimCode> {
  const command = { ...HOLDER, actor, ...(days === undefined ? {} : { days }) };
  return (await issueClaimCode(command, NOW, ports))._unsafeUnwrap().claimCode;
}

async function confirm(ports: ReturnType<typeof portsOf>, email = MAIL) {
  expect((await confirmApplicant({ ...HOLDER, actor, email }, NOW, ports)).isOk()).toBe(true);
}

describe('a host that requires a claim code', () => {
  const opened = (repeated: boolean) => ({
    type: 'account-opened',
    accountName: 'Fang01',
    assurance: 'claim-code',
    openedAt: NOW,
    repeated,
  });

  test('refuses in public with one answer, and tells the school which of four it was', async () => {
    const ports = portsOf(await registered(), 'claim-code');
    const answers = [await apply(ports), await apply(ports, { claimCode: OTHER_CODE })];
    const claimCode = await issue(ports);
    answers.push(await apply(ports), await apply(ports, { claimCode: OTHER_CODE }));
    answers.push(await apply(ports, { claimCode, now: at('2024-08-31T00:00:00.000Z') }));
    expect(answers).toEqual([NO_MATCH, NO_MATCH, NO_MATCH, NO_MATCH, NO_MATCH]);
    expect(await causes(ports)).toEqual([
      'claim-code-not-issued',
      'claim-code-not-issued',
      'claim-code-missing',
      'claim-code-wrong',
      'claim-code-expired',
    ]);
  });

  test('opens the account with the code, names it in the event and the account, and uses it up', async () => {
    const scene = await registered();
    const ports = portsOf(scene, 'claim-code');
    const claimCode = await issue(ports);
    expect(await apply(ports, { claimCode, key: 'key-1' })).toEqual(opened(false));
    expect(await apply(ports, { claimCode, key: 'key-1' })).toEqual(opened(true));
    // the answer to the one who has the key, whatever becomes of the code
    expect(await apply(ports, { key: 'key-1' })).toEqual(opened(true));

    const account = (await ports.accounts.findByName(accountNameKey(formOf().accountName)))._unsafeUnwrap();
    expect(account?.assurance).toBe('claim-code');
    const given = (await ports.vouchers.find(HOLDER.unit, HOLDER.identityNumber))._unsafeUnwrap();
    expect(given).toEqual({ ...HOLDER, version: 2, vouchers: NO_VOUCHERS });
    expect(inspect(scene.store, { depth: null })).not.toContain(claimCode);
  });

  test('tells nobody without the code that the person has an account, or that a name is taken', async () => {
    const scene = await registered();
    await registered(scene, OTHER_SCHOOL);
    const ports = portsOf(scene, 'claim-code');
    const elsewhere = { ...HOLDER, unit: OTHER_SCHOOL.code, actor: registrarOf(OTHER_SCHOOL) };
    const there = (await issueClaimCode(elsewhere, NOW, ports))._unsafeUnwrap().claimCode;
    expect(await apply(ports, { claimCode: there, unit: { code: OTHER_SCHOOL.code } })).toMatchObject({
      repeated: false,
    });
    expect(await apply(ports, { claimCode: there })).toEqual(NO_MATCH);
    expect(await apply(ports, { accountName: 'Fang02' })).toEqual(NO_MATCH);
    // with the code of this school it is told
    const claimCode = await issue(ports);
    expect(await apply(ports, { claimCode, accountName: 'Fang02' })).toEqual({ code: 'account.identity-number-taken' });
  });

  test('is good for one person only: a code that was handed to another is wrong', async () => {
    const scene = await registered();
    await registered(scene, SCHOOL, 2);
    const ports = portsOf(scene, 'claim-code');
    const claimCode = await issue(ports);
    const parts = { person: 2, accountName: 'Lin01', claimCode };
    expect(await apply(ports, parts)).toEqual(NO_MATCH);
    const second = { ...HOLDER, identityNumber: formOf({ person: 2 }).identityNumber };
    expect((await issueClaimCode({ ...second, actor }, NOW, ports)).isOk()).toBe(true);
    expect(await apply(ports, parts)).toEqual(NO_MATCH);
    expect(await causes(ports)).toEqual(['claim-code-not-issued', 'claim-code-wrong']);
  });

  test('a mismatch is told before anything about the code', async () => {
    const ports = portsOf(await registered(), 'claim-code');
    expect(await apply(ports, { birthDate: '1991-01-01' })).toEqual(NO_MATCH);
    expect(await causes(ports)).toEqual(['mismatch']);
  });

  test('a code that the school replaces while the application is decided opens nothing', async () => {
    const scene = await registered();
    const sound = portsOf(scene, 'claim-code');
    const claimCode = await issue(sound);
    let replaced = false;
    const ports = wrapPorts(sound, (name, call) => {
      if (name !== 'accounts.open' || replaced) return call();
      replaced = true;
      return okAsync(undefined)
        .map(() => issue(sound))
        .andThen(call);
    });
    expect(await apply(ports, { claimCode })).toEqual(NO_MATCH);
    expect(await causes(sound)).toEqual(['claim-code-wrong']);
    expect(scene.store.ledger.openings()).toEqual([]);
  });

  test('vouchers that keep moving are a conflict, after five attempts', async () => {
    const sound = portsOf(await registered(), 'claim-code');
    const claimCode = await issue(sound);
    let opens = 0;
    const open = () => {
      opens += 1;
      return errAsync({ code: 'applicant-vouchers.stale' as const });
    };
    const ports = { ...sound, accounts: { ...sound.accounts, open } };
    expect(await apply(ports, { claimCode })).toEqual({ code: 'store.conflict' });
    expect(opens).toBe(5);
  });

  test('one code, 64 at once, under keys and names of their own: one account', async () => {
    const scene = await registered();
    const ports = portsOf(scene, 'claim-code');
    const claimCode = await issue(ports);
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, n) => apply(ports, { claimCode, key: `key-${n}`, accountName: `Fang${n}x` })),
    );
    expect(answers.filter((answer) => 'type' in answer)).toHaveLength(1);
    expect(scene.store.ledger.openings()).toHaveLength(1);
  });
});

describe('a host that requires the school’s confirmation', () => {
  const elsewhere = parseEmailAddress('somebody@elsewhere.example')._unsafeUnwrap();

  test('refuses in public with one answer until the school confirms, and tells the school that it is waited for', async () => {
    const scene = await registered();
    const ports = portsOf(scene, 'school-confirmation');
    expect(await apply(ports)).toEqual(NO_MATCH);
    expect(await causes(ports)).toEqual(['confirmation-missing']);
    // of what was refused nothing is kept but the masked number
    expect(inspect(await ports.refusals.list(SCHOOL.code, 9), { depth: null })).not.toContain(MAIL);

    await confirm(ports);
    expect(await apply(ports)).toMatchObject({ type: 'account-opened', assurance: 'school-confirmation' });
    const given = (await ports.vouchers.find(HOLDER.unit, HOLDER.identityNumber))._unsafeUnwrap();
    expect(given).toEqual({ ...HOLDER, version: 2, vouchers: NO_VOUCHERS });
  });

  test('lets nobody in from another mailbox, however often it is tried in between', async () => {
    const ports = portsOf(await registered(), 'school-confirmation');
    await confirm(ports);
    for (const email of [elsewhere, elsewhere]) expect(await apply(ports, { email })).toEqual(NO_MATCH);
    expect(await causes(ports)).toEqual(['confirmation-other-mailbox', 'confirmation-other-mailbox']);
    const shouted = parseEmailAddress('FANG@school.example')._unsafeUnwrap();
    expect(await apply(ports, { email: shouted })).toMatchObject({ type: 'account-opened' });
  });

  test('lets nobody in after seven days', async () => {
    const ports = portsOf(await registered(), 'school-confirmation');
    await confirm(ports);
    expect(await apply(ports, { now: at('2024-08-08T00:00:00.000Z') })).toEqual(NO_MATCH);
    expect(await causes(ports)).toEqual(['confirmation-expired']);
    expect(await apply(ports, { now: at('2024-08-07T23:59:59.999Z') })).toMatchObject({ type: 'account-opened' });
  });

  test('a claim code does not stand in for it', async () => {
    const ports = portsOf(await registered(), 'school-confirmation');
    const claimCode = await issue(ports);
    expect(await apply(ports, { claimCode })).toEqual(NO_MATCH);
    expect(await causes(ports)).toEqual(['confirmation-missing']);
  });
});

test('a host that requires nothing takes the match, and leaves what was given', async () => {
  const scene = await registered();
  const ports = portsOf(scene, 'claim-code');
  await issue(ports);
  const answer = await submitApplication(commandOf(formOf()), NOW, scene.ports);
  expect(answer._unsafeUnwrap().assurance).toBe('roster-match');
  const given = (await ports.vouchers.find(HOLDER.unit, HOLDER.identityNumber))._unsafeUnwrap();
  expect(given?.version).toBe(1);
});
