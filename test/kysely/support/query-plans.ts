/** How a database means to carry out a statement, and what in that takes longer the more rows there are. */
import { CompiledQuery, type Kysely } from 'kysely';
import type { SqlDialectName } from '../../../src/kysely/dialect-name.js';
import type { Tables } from '../../../src/kysely/tables.js';

/** A statement as it was sent. */
type Sent = Pick<CompiledQuery, 'sql' | 'parameters'>;

/** Steps of the statement's plan whose cost grows with a table; none for a statement that touches no rows. */
export function slowSteps(
  db: Kysely<Tables>,
  dialect: Exclude<SqlDialectName, 'mysql'>,
  sent: Sent,
): Promise<readonly string[]> {
  if (!TOUCHES_ROWS.test(sent.sql)) return Promise.resolve([]);
  return dialect === 'sqlite' ? slowStepsOnSqlite(db, sent) : slowStepsOnPostgres(db, sent);
}

const TOUCHES_ROWS = /^(?:select|insert|update|delete)\b/;

async function slowStepsOnSqlite(db: Kysely<Tables>, { sql, parameters }: Sent): Promise<readonly string[]> {
  const { rows } = await db.executeQuery<{ detail: string }>(
    CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]),
  );
  // a whole table, or a whole index; or a sort of what no index has in order
  return rows.map(({ detail }) => detail).filter((detail) => /^SCAN (?!.*CONSTANT ROW)|TEMP B-TREE/.test(detail));
}

/** A step of PostgreSQL's plan. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly PlanNode[];
}

async function slowStepsOnPostgres(db: Kysely<Tables>, { sql, parameters }: Sent): Promise<readonly string[]> {
  const { rows } = await db.executeQuery<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
    CompiledQuery.raw(`explain (format json) ${sql}`, [...parameters]),
  );
  return rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => slowNodes(Plan)));
}

function slowNodes(node: PlanNode): readonly string[] {
  const { 'Node Type': type, 'Relation Name': table, 'Index Name': index, 'Index Cond': condition, Plans = [] } = node;
  const isSlow = /Seq Scan|Sort/.test(type) || (/Index/.test(type) && condition === undefined);
  const below = Plans.flatMap(slowNodes);
  return isSlow ? [[type, index, table].filter((part) => part !== undefined).join(' '), ...below] : below;
}
