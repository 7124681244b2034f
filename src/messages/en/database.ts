import type { DatabaseSetUpError } from '../../kysely/set-up-error.js';
import type { StoreError } from '../../store-error.js';
import type { Sentences } from '../sentences.js';

// for whoever runs the service
export const errors: Sentences<Exclude<DatabaseSetUpError, StoreError>> = {
  'database.prefix': ({ maxLength }) =>
    `The prefix of the tables must be at most ${maxLength} lower-case letters, digits and underscores, the first a letter`,
  'database.setting': ({ setting, found, required }) =>
    `The database has ${setting} = ${found}, by which an acknowledged account could be lost; set it to ${required}`,
  'database.newer': ({ unknown }) =>
    `The tables were made by a newer version (steps unknown here: ${unknown}); update this package`,
  'database.not-migrated': ({ missing }) =>
    `The tables are missing or outdated (steps to go: ${missing}); run migrateKyselyDatabase first`,
};
