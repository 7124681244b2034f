/** A database engine that is measured. @module */
import type { KyselyRepositories } from 'tw-teacher-account/kysely';
import type { Row, WrittenTable } from './rows.js';
import type { Store } from './store.js';

/** An engine that runs. */
export interface Engine {
  /** With its version. */
  readonly name: string;
  /** Makes a database with the package's tables. */
  readonly create: () => Promise<EngineDatabase>;
  readonly stop: () => Promise<void>;
}

/** A database of an engine. */
export interface EngineDatabase {
  /** Connects the package and what is written by hand, each with so many connections of its own. */
  readonly connect: (connections: number) => Promise<Connected>;
  /** Writes rows, as many in one statement as there are. */
  readonly insertRows: (table: WrittenTable, rows: readonly Row[]) => Promise<void>;
  /** Lets the engine do now what it would do later: write what only its log holds, count what is in its tables. */
  readonly settle: () => Promise<void>;
  /** On disk, tables and indexes. */
  readonly bytes: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** The package and what is written by hand, on one database. */
interface Connected {
  readonly repositories: KyselyRepositories;
  readonly byHand: Store;
  readonly close: () => Promise<void>;
}
