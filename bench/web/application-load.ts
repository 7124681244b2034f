/**
 * Browsers that apply, each time as somebody else, as fast as they are answered. autocannon sends; every answer is read.
 *
 * @module
 */
import autocannon, { type Request, type Result } from 'autocannon';
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
  /** Applications that got no answer, but for the one that each client was waiting for when the time was over. */
  readonly unanswered: number;
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
  // a connection that the server ends in good order is opened anew without a word
  const underWay = new Set<string>();
  const setupRequest = (request: Request, context: UnderWay): Request => {
    ranOut ||= next >= people.to;
    // until all have stopped: what is answered then counts no more
    const fields = applicationOf(Math.min(next, people.to - 1), unit, consentVersions);
    next += 1;
    const accountName = fields['accountName'] ?? '';
    context.accountName = accountName;
    underWay.add(accountName);
    return { ...request, body: bodyOf(fields, visitor) };
  };
  const onResponse = (status: number, body: string, { accountName }: UnderWay) => {
    if (accountName !== undefined) underWay.delete(accountName);
    if (ranOut) return;
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (accountName !== undefined && isAcknowledged(status, body, accountName)) acknowledged.push(accountName);
  };
  const headers = headersOf(visitor, url);
  const { latency, errors, duration, requests } = await new Promise<Result>((resolve, reject) => {
    const instance = autocannon(
      {
        url,
        connections: clients,
        duration: seconds,
        timeout: 60,
        requests: [{ method: 'POST', path: '/apply/1-1', headers, setupRequest, onResponse }],
      },
      (error: unknown, result) => {
        if (error === null) resolve(result);
        else reject(new Error('autocannon did not run'));
      },
    );
    instance.on('response', () => {
      if (ranOut) instance.stop();
    });
  });
  const { p50, p99 } = latency;
  const unanswered = Math.max(0, underWay.size - clients);
  return { sent: requests.sent, acknowledged, statuses, errors, unanswered, ranOut, seconds: duration, p50, p99 };
}
