/**
 * The program that lists what a process asks of the system.
 *
 * @module
 */
import { run } from '../process.mjs';
import { installFromDebian } from './install-debian.mjs';

/** Installs it from Debian unless it is there. Throws when it cannot be, or when this machine lets nobody be traced. */
export async function installStrace() {
  await installFromDebian({ name: 'strace', packages: ['strace'], files: ['/usr/bin/strace'] });
  const { code, output } = await run(['strace', '-o', '/dev/null', 'true']);
  if (code !== 0) throw new Error(`this machine does not allow a process to be traced by ptrace:\n${output}`);
}
