/**
 * Ports that are asked twice: in memory, and in a database. The caller gets the answer of the one in memory; where the
 * database answers otherwise, that is written down.
 */
import { ResultAsync } from 'neverthrow';
import { canonicalJson } from '../../../src/canonical-json/canonical-json.js';

type Answer = ResultAsync<unknown, unknown>;
type Port = Readonly<Record<string, (...args: never[]) => Answer>>;

/** The same ports, each beside its twin if it has one. */
export function besideTwins<Ports extends object>(ports: Ports, twins: Partial<Ports>, differences: string[]): Ports {
  const entries = Object.entries(ports).map(([name, port]: [string, unknown]) => {
    const twin: unknown = Reflect.get(twins, name);
    return [name, twin === undefined ? port : besideTwin(name, port as Port, twin as Port, differences)];
  });
  return Object.fromEntries(entries) as Ports;
}

function besideTwin(portName: string, port: Port, twin: Port, differences: string[]): Port {
  const methods = Object.keys(port).map((method) => [
    method,
    (...args: never[]) => new ResultAsync(askBoth(`${portName}.${method}`, args)),
  ]);
  return Object.fromEntries(methods) as Port;

  async function askBoth(name: string, args: never[]) {
    const [, method = ''] = name.split('.');
    const answer = await port[method]?.(...args);
    const other = await twin[method]?.(...args);
    if (answer === undefined || other === undefined) throw new Error(`${name} is not there`);
    const [said, told] = [answer, other].map((one) =>
      canonicalJson(one.isOk() ? { ok: one.value ?? null } : { err: one.error }),
    );
    if (said !== told) differences.push(`${name}: ${said ?? ''} in memory, ${told ?? ''} in the database`);
    return answer;
  }
}
