/**
 * What an operator does after a shard or the head of a Spider cluster died, or connections between them were cut:
 * transactions that were between the two phases of their commit are ended on the shards, each as the head had decided.
 *
 * Until that is done they hold their locks, and a transaction may be seen on one shard and not on the other.
 *
 * @module
 */
import { until } from './mariadb.mjs';

/** @typedef {{ query: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]> }} Asked a server */

/** A connection that is about to end still has it in hand. */
const IN_OTHER_HANDS = 1397;
/** A part that had only read: it was over when its connection was. */
const WAS_OVER = 1402;

/**
 * Ends the transactions in doubt. To be called while nobody writes, for one that is about to commit looks the same;
 * what is under way on the head is waited for. Every server must be there, or it throws and may be called again.
 *
 * @param {object} cluster
 * @param {Asked} cluster.head
 * @param {readonly Asked[]} cluster.shards
 * @returns {Promise<{ committed: number, rolledBack: number }>} on all shards together
 */
export async function resolveInDoubt({ head, shards }) {
  await until(
    () => isAtRest(head),
    () => 'the head is still at work',
  );
  // what the head wrote down before it asked any shard to commit
  const decided = await head.query(
    "select format_id as formatID, gtrid_length, bqual_length, data from mysql.spider_xa where status = 'COMMIT'",
  );
  const decisions = new Set(decided.map(nameOf));
  const ended = { committed: 0, rolledBack: 0 };
  for (const shard of shards) {
    await until(
      () => endAll(shard, decisions, ended),
      () => 'a transaction in doubt belongs to a connection that does not end',
    );
  }
  // names of transactions may come again, and must not meet what is over
  await head.query('delete from mysql.spider_xa_member');
  await head.query('delete from mysql.spider_xa');
  return ended;
}

/**
 * Whether no client has a statement under way. One that was killed may have.
 *
 * @param {Asked} server
 */
async function isAtRest(server) {
  const busy = await server.query(
    "select id from information_schema.processlist where command in ('Query', 'Execute', 'Killed') and id <> connection_id()",
  );
  return busy.length === 0;
}

/**
 * @param {Asked} shard
 * @param {ReadonlySet<string>} decisions
 * @param {{ committed: number, rolledBack: number }} ended is counted up
 * @returns {Promise<boolean>} whether all are ended
 */
async function endAll(shard, decisions, ended) {
  let left = 0;
  for (const transaction of await shard.query('xa recover')) {
    const name = nameOf(transaction);
    const isDecided = decisions.has(name);
    try {
      await shard.query(`xa ${isDecided ? 'commit' : 'rollback'} ${name}`);
      if (isDecided) ended.committed += 1;
      else ended.rolledBack += 1;
    } catch (error) {
      const { errno } = Object(error);
      if (errno === IN_OTHER_HANDS) left += 1;
      else if (errno !== WAS_OVER) throw error;
    }
  }
  return left === 0;
}

/**
 * The name of a transaction as SQL has it. The shards list it as the head does.
 *
 * @param {Readonly<Record<string, unknown>>} row
 */
function nameOf({ formatID, gtrid_length, bqual_length, data }) {
  const bytes = Buffer.from(/** @type {Buffer} */ (data));
  const end = Number(gtrid_length) + Number(bqual_length);
  const hex = (/** @type {Buffer} */ part) => `X'${part.toString('hex')}'`;
  return `${hex(bytes.subarray(0, Number(gtrid_length)))}, ${hex(bytes.subarray(Number(gtrid_length), end))}, ${formatID}`;
}
