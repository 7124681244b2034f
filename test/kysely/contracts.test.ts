/** The contracts of the ports, unchanged, on SQLite and on PostgreSQL; and imports through all of them. */
import { inject } from 'vitest';
import { runContracts } from './support/contract-suite.js';
import { runImports } from './support/import-suite.js';
import { openPostgres, openSqlite } from './support/test-database.js';

const RUNS = process.env['LONG'] === '1' ? 25 : 3;

runContracts('SQLite', openSqlite, RUNS);
runContracts('PostgreSQL', () => openPostgres({ port: inject('postgresPort') }), RUNS);

const IMPORTS = process.env['LONG'] === '1' ? 200 : 3;

runImports('SQLite', openSqlite, IMPORTS);
runImports('PostgreSQL', () => openPostgres({ port: inject('postgresPort') }), IMPORTS);
