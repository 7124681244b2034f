/**
 * Temporary folders that are named after the process that made them, so that one left behind can be told.
 *
 * @module
 */
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes a folder. Removes those of the same kind whose process was killed before it could.
 *
 * @param {string} kind
 */
export function makeScratchFolder(kind) {
  for (const name of readdirSync(tmpdir())) {
    const [, pid] = name.match(new RegExp(`^${kind}-(\\d+)-`)) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) removeScratchFolder(join(tmpdir(), name));
  }
  const folder = mkdtempSync(join(tmpdir(), `${kind}-${process.pid}-`));
  // a server that runs as a user of its own must get in
  chmodSync(folder, 0o755);
  return folder;
}

/** @param {string} folder */
export function removeScratchFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
