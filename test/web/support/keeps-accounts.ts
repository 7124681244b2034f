/** The web example's server on whatever database an address names. */
import { expect } from 'vitest';
import { applicationOf } from '../../../bench/web/applicants.js';
import { bodyOf, headersOf, isAcknowledged, visitForm } from '../../../bench/web/form.js';
import { createWorld } from '../../../bench/web/world.js';
import { readWebOptions } from '../../../examples/web/options.js';
import { startWebServer } from '../../../examples/web/serve.js';
import { CHEAP_PASSWORDS } from './web-site.js';

/** Applies, starts the server again, and applies once more under the same key. */
export async function expectToKeepAccounts(databaseUrl: string): Promise<void> {
  const environment = { DATABASE_URL: databaseUrl, WEB_SECRET: 'the same in both of the processes that are here' };
  const options = readWebOptions(['--port', '0'], environment)._unsafeUnwrap();
  if (options === null) throw new Error('no options');
  const { unit, consentVersions } = await createWorld(options.database, 1);
  const fields = applicationOf(0, unit, consentVersions);
  for (const turn of ['first', 'again']) {
    const server = (await startWebServer(options, { passwords: CHEAP_PASSWORDS }))._unsafeUnwrap();
    const url = server.url.origin;
    const visitor = await visitForm(url);
    const request = { method: 'POST', headers: headersOf(visitor, url), body: bodyOf(fields, visitor) };
    const response = await fetch(`${url}/apply/1-1`, request);
    expect(isAcknowledged(response.status, await response.text(), fields['accountName'] ?? ''), turn).toBe(true);
    await server.close();
  }
}
