/**
 * The base of a plan: which rows a roster had, each in which version. A plan is applied to that roster and no other.
 *
 * @source decision/0074 — a plan is kept, and applied as it was kept
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import { type RosterWalkPorts, rosterPages } from '../pre-registration/roster-pages.js';
import type { UnitCode } from '../school/unit.js';
import type { StoreError } from '../store-error.js';
import { digestOn, NOTHING_YET } from './import-digest.js';
import type { ImportDigest } from './roster-import.js';

/** A roster as it was at one time. */
export interface RosterBase {
  readonly digest: ImportDigest;
  readonly size: number;
}

/** Reads the base. Costs one walk over the roster. */
export async function readRosterBase(unit: UnitCode, ports: RosterWalkPorts): Promise<Result<RosterBase, StoreError>> {
  let digest = NOTHING_YET;
  let size = 0;
  for await (const page of rosterPages(unit, ports)) {
    if (page.isErr()) return err(page.error);
    const versions = page.value.map(({ identityNumber, version }) => [identityNumber, version]);
    digest = await digestOn(digest, versions);
    size += versions.length;
  }
  return ok({ digest, size });
}
