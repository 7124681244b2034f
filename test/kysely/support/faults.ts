/** A database whose statements fail when a test says so. */
import type { CompiledQuery, DatabaseConnection, Dialect, QueryResult } from 'kysely';

/** Looks at each statement; what it throws, or makes of the answer, is what the adapter gets. */
export type Interference = <R>(
  statement: CompiledQuery,
  carryOut: () => Promise<QueryResult<R>>,
) => Promise<QueryResult<R>>;

/** The dialect, with every statement going through what `current` gives at that time. */
export function interferedDialect(dialect: Dialect, current: () => Interference | null): Dialect {
  const interfered = new WeakSet<DatabaseConnection>();
  const interfere = (connection: DatabaseConnection): DatabaseConnection => {
    if (interfered.has(connection)) return connection;
    interfered.add(connection);
    const executeQuery = connection.executeQuery.bind(connection);
    connection.executeQuery = <R>(statement: CompiledQuery) => {
      const interference = current();
      const carryOut = () => executeQuery<R>(statement);
      return interference === null ? carryOut() : interference(statement, carryOut);
    };
    return connection;
  };
  return {
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createDriver: () => {
      const driver = dialect.createDriver();
      const acquireConnection = driver.acquireConnection.bind(driver);
      driver.acquireConnection = async () => interfere(await acquireConnection());
      return driver;
    },
  };
}

/** What a driver throws: a message that repeats the row, and a code. */
export function driverError(code: string, errno?: number): Error {
  const message = `duplicate key: (A123456789, 王小明) ${code}`;
  return Object.assign(new Error(message), { code, detail: message, ...(errno === undefined ? {} : { errno }) });
}

/** How a statement fails. */
export interface Failure {
  /** Whether it fails before it is carried out, or after: then its answer is lost. */
  readonly moment: 'before' | 'after';
  readonly error: unknown;
  /** How often; the work is begun anew in between. */
  readonly times: number;
}

/** Lets the n-th statement of a piece of work fail, so often. */
export function failingAt(statement: number, { moment, error, times }: Failure): Interference {
  let seen = 0;
  let failed = 0;
  let isRollingBack = false;
  return async (_, carryOut) => {
    if (isRollingBack) {
      isRollingBack = false;
      return carryOut();
    }
    seen += 1;
    if (seen !== statement || failed >= times) return carryOut();
    failed += 1;
    seen = 0;
    // a beginning that failed has nothing to take back
    isRollingBack = statement > 1;
    if (moment === 'after') await carryOut();
    throw error;
  };
}
