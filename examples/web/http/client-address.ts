/**
 * Whom a limit counts: the address of the connection. Headers such as `X-Forwarded-For` are not asked, since whoever sends
 * the request writes them. **Behind a proxy every connection is the proxy's**, so that all people together would be one
 * client: there, a host takes the address that its own proxy puts into a header, and lets nobody reach the server but
 * through it. This function is the only place to change.
 *
 * @module
 */
import { isIPv6 } from 'node:net';

/**
 * The client of an address. One subscriber has a whole IPv6 network of 64 bits, and can take a new address for each
 * attempt; so the network is what counts. An IPv4 address that is written as IPv6 is itself.
 */
export function clientOf(remoteAddress: string | undefined): string {
  if (remoteAddress === undefined) return 'unknown';
  if (!isIPv6(remoteAddress)) return remoteAddress;
  const [address = ''] = remoteAddress.toLowerCase().split('%');
  const [, ipv4] = /^::ffff:([0-9.]+)$/.exec(address) ?? [];
  if (ipv4 !== undefined) return ipv4;
  const [head = '', tail] = address.split('::');
  const [before, after] = [groupsOf(head), groupsOf(tail ?? '')];
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}

function groupsOf(text: string): string[] {
  return text === '' ? [] : text.split(':');
}
