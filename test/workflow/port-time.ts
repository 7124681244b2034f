/**
 * How long a use case takes where every call of a port takes its time and nothing else does: counted in ticks of a clock
 * that moves only when all are waiting, so that the same calls always take the same.
 */
import { ResultAsync } from 'neverthrow';
import { vi } from 'vitest';
import { wrapPorts } from './wrapped-ports.js';

/** A hash takes far longer than all the rest. What is not named takes {@link ANY_OTHER}. */
const TICKS: Readonly<Record<string, number>> = {
  'passwordHasher.hash': 10_000,
  'passwordHasher.verify': 10_000,
  'accountTokens.issue': 800,
  'refusals.record': 400,
  'accounts.findByIdentityNumber': 200,
  'accounts.findByName': 100,
  'preRegistrations.find': 50,
};
const ANY_OTHER = 10;

/** What was answered, and how many ticks after the question. */
export async function timeOf<Ports extends object, T>(
  ports: Ports,
  ask: (ports: Ports) => PromiseLike<T>,
): Promise<{ readonly answer: T; readonly ticks: number }> {
  // what the platform does by itself, such as a digest, happens between two ticks
  vi.useFakeTimers({ toFake: ['setTimeout', 'Date'], now: 0 });
  try {
    const slow = wrapPorts(ports, (name, call) =>
      ResultAsync.fromSafePromise(ticks(TICKS[name] ?? ANY_OTHER)).andThen(call),
    );
    const progress = { isOver: false };
    const asked = Promise.resolve(ask(slow))
      .then((answer) => ({ answer, ticks: Date.now() }))
      .finally(() => {
        progress.isOver = true;
      });
    while (!progress.isOver) {
      await new Promise((resolve) => setImmediate(resolve));
      vi.advanceTimersToNextTimer();
    }
    return await asked;
  } finally {
    vi.useRealTimers();
  }
}

function ticks(count: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, count);
  });
}
