/** The measurement is honest: it sees what speaks against a server. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { applyUnderLoad } from '../../bench/web/application-load.js';
import { faultsOf } from '../../bench/web/judge.js';
import { unitOf } from '../../bench/workflow/people.js';
import { CONSENT_VERSIONS } from '../../examples/consent-versions.js';

/** A server that answers the n-th application in its own way: with a status and what it claims, or not at all. */
async function faultsOfServer(answer: (place: number, name: string) => { status: number; claims: string } | null) {
  let applications = 0;
  const recorded = new Set<string>();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      if (request.method === 'GET') {
        response.end('<input name="form-token" value="token">');
        return;
      }
      applications += 1;
      const name = new URLSearchParams(body).get('accountName') ?? '';
      const answered = answer(applications, name);
      if (answered === null) {
        request.socket.destroy();
        return;
      }
      if (answered.status === 200 && applications % 10 !== 3) recorded.add(name);
      response.writeHead(answered.status).end(`<strong>${answered.claims}</strong>`);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const findings = await applyUnderLoad({
    url: `http://127.0.0.1:${port}`,
    clients: 4,
    seconds: 0.3,
    people: { from: 0, to: 1_000_000 }, // more than the fastest machine asks for
    unit: unitOf(0),
    consentVersions: CONSENT_VERSIONS,
  });
  server.closeAllConnections();
  server.close();
  return { findings, recorded };
}

test('a server that does as it should has no fault, and one that drops accounts has', async () => {
  const { findings, recorded } = await faultsOfServer((_, claims) => ({ status: 200, claims }));
  expect(findings.acknowledged.length).toBeGreaterThan(10);
  expect(findings.acknowledged.length).toBeLessThanOrEqual(findings.sent);
  expect(faultsOf(findings, new Set(findings.acknowledged))).toEqual([]);
  const lost = findings.acknowledged.filter((name) => !recorded.has(name)).length;
  expect(lost).toBeGreaterThan(0);
  expect(faultsOf(findings, recorded)).toEqual([`${lost} acknowledged accounts that are not in the database`]);
});

test.each([
  [
    'answers with 500',
    /^\d+ answers of 500$/,
    (place: number, claims: string) => ({ status: place % 5 === 0 ? 500 : 200, claims }),
  ],
  ['opens no account and says 200', /^\d+ answers of 200 that name no account$/, () => ({ status: 200, claims: '' })],
  [
    'breaks connections',
    /^\d+ applications without an answer$/,
    (place: number, claims: string) => (place % 5 === 0 ? null : { status: 200, claims }),
  ],
])('a server that %s is reported', async (_, fault, answer) => {
  const { findings } = await faultsOfServer(answer);
  expect(faultsOf(findings, new Set(findings.acknowledged))).toEqual([expect.stringMatching(fault)]);
});
