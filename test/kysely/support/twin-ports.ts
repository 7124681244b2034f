/**
 * Ports that are asked twice: in memory, and in a database. The caller gets the answer of the one in memory; where the
 * database answers otherwise, that is written down. The database is asked in the order of the calls, one after the other,
 * for a test's caller may go on without an answer.
 */
import { ResultAsync } from 'neverthrow';
import { canonicalJson } from '../../../src/canonical-json/canonical-json.js';

type Answer = ResultAsync<unknown, unknown>;
type Port = Readonly<Record<string, (...args: never[]) => Answer>>;

/** Where the database answered otherwise. */
export interface TwinReport {
  readonly differences: readonly string[];
  /** Waits until the database has answered every call. */
  readonly settled: () => Promise<void>;
  /** The same ports, each beside its twin if it has one. */
  readonly beside: <Ports extends object>(ports: Ports, twins: Partial<Ports>) => Ports;
}

export function createTwinReport(): TwinReport {
  const differences: string[] = [];
  let last: Promise<void> = Promise.resolve();

  const askBoth = (name: string, port: Port, twin: Port, method: string, args: never[]): Answer => {
    const answer = port[method]?.(...args);
    if (answer === undefined) throw new Error(`${name} is not there`);
    const compared = last.then(async () => {
      const said = textOf(await answer);
      const told = textOf(await twin[method]?.(...args));
      if (said !== told) differences.push(`${name}: ${said} in memory, ${told} in the database`);
    });
    last = compared;
    return new ResultAsync(compared.then(() => answer));
  };
  const besideTwin = (portName: string, port: Port, twin: Port) =>
    Object.fromEntries(
      Object.keys(port).map((method) => [
        method,
        (...args: never[]) => askBoth(`${portName}.${method}`, port, twin, method, args),
      ]),
    );
  return {
    differences,
    settled: () => last,
    beside: <Ports extends object>(ports: Ports, twins: Partial<Ports>) => {
      const entries = Object.entries(ports).map(([name, port]: [string, unknown]) => {
        const twin: unknown = Reflect.get(twins, name);
        return [name, twin === undefined ? port : besideTwin(name, port as Port, twin as Port)];
      });
      return Object.fromEntries(entries) as Ports;
    },
  };
}

function textOf(answer: Awaited<Answer> | undefined): string {
  if (answer === undefined) return 'nothing';
  return canonicalJson(answer.isOk() ? { ok: answer.value ?? null } : { err: answer.error });
}
