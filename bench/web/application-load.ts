/**
 * Browsers that apply, each time as somebody else, as fast as they are answered. autocannon sends; every answer is read.
 *
 * @module
 */
import autocannon, { type Client } from 'autocannon';
import type { ConsentVersions, Unit } from 'tw-teacher-account';
import { applicationOf } from './applicants.js';
import { bodyOf, headersOf, isAcknowledged, visitForm } from './form.js';

/** Who applies where. */
export interface ApplicationLoad {
  readonly url: string;
  readonly clients: number;
  readonly seconds: number;
  /** The people who may apply: those who were registered. */
  readonly people: { readonly from: number; readonly to: number };
  readonly unit: Unit;
  readonly consentVersions: ConsentVersions;
}

/** What came back. Nothing is left out: whatever was sent is acknowledged, refused or without an answer. */
export interface LoadFindings {
  readonly sent: number;
  /** Account names of applications whose answer says that they succeeded. */
  readonly acknowledged: readonly string[];
  /** Answers by status. */
  readonly statuses: Readonly<Record<number, number>>;
  /** Connections that broke, and requests that were waited for in vain. */
  readonly errors: number;
  /** There was nobody left to apply before the time was over. */
  readonly ranOut: boolean;
  readonly seconds: number;
  /** Of answers, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** An application that is under way on a connection. */
interface UnderWay {
  accountName?: string;
}

/** Applies. */
export async function applyUnderLoad(load: ApplicationLoad): Promise<LoadFindings> {
  const { url, clients, seconds, people, unit, consentVersions } = load;
  const visitor = await visitForm(url);
  const acknowledged: string[] = [];
  const statuses: Record<number, number> = {};
  let next = people.from;
  let ranOut = false;
  let sent = 0;
  const instance = autocannon({
    url,
    connections: clients,
    duration: seconds,
    timeout: 60,
    setupClient: (client: Client) => {
      client.on('request' as 'done', () => (sent += 1));
    },
    requests: [
      {
        method: 'POST',
        path: '/apply/1-1',
        headers: headersOf(visitor, url),
        setupRequest(request, context: UnderWay) {
          if (next >= people.to) {
            ranOut = true;
            setImmediate(() => void instance.stop());
            return { ...request, body: '' };
          }
          const fields = applicationOf(next, unit, consentVersions);
          next += 1;
          context.accountName = fields['accountName'] ?? '';
          return { ...request, body: bodyOf(fields, visitor) };
        },
        onResponse(status, body, context: UnderWay) {
          statuses[status] = (statuses[status] ?? 0) + 1;
          const { accountName } = context;
          if (accountName !== undefined && isAcknowledged(status, body, accountName)) acknowledged.push(accountName);
        },
      },
    ],
  });
  const { latency, errors, duration } = await instance;
  return { sent, acknowledged, statuses, errors, ranOut, seconds: duration, p50: latency.p50, p99: latency.p99 };
}
