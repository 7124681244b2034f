/** The SQL that the host's database speaks: SQLite's, PostgreSQL's, or that of MySQL's protocol. */
export type SqlDialectName = 'sqlite' | 'postgres' | 'mysql';
