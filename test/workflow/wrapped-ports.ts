import type { ResultAsync } from 'neverthrow';

type Answer = ResultAsync<unknown, unknown>;
type Method = (...args: never[]) => Answer;

/** What happens in place of a call of a port; `call` makes it. */
export type Around = (name: string, call: () => Answer) => Answer;

/**
 * The same ports with something around each call, under the name `port.method`. A port may stand within a record of ports.
 * What there is beside methods that answer is passed on: `nextId`, whose answer is no `ResultAsync`, stays as it is.
 */
export function wrapPorts<Ports extends object>(ports: Ports, around: Around): Ports {
  const wrapped = Object.entries(ports).map(([portName, port]: [string, unknown]) => [
    portName,
    typeof port === 'object' && port !== null ? wrapPort(portName, port, around) : port,
  ]);
  return Object.fromEntries(wrapped) as Ports;
}

function wrapPort(portName: string, port: object, around: Around): object {
  const members = Object.entries(port).map(([name, member]: [string, unknown]) => {
    if (typeof member === 'object' && member !== null) return [name, wrapPort(name, member, around)];
    if (typeof member !== 'function') return [name, member];
    const method = member as Method;
    return [name, (...args: never[]) => around(`${portName}.${name}`, () => method(...args))];
  });
  return Object.fromEntries(members) as object;
}

/** The same ports, and the names of the calls that were made, in order. */
export function tracePorts<Ports extends object>(ports: Ports): { readonly ports: Ports; readonly trace: string[] } {
  const trace: string[] = [];
  const traced = wrapPorts(ports, (name, call) => {
    trace.push(name);
    return call();
  });
  return { ports: traced, trace };
}
