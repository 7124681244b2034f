// Who may import whom. test/architecture proves every rule on a module that breaks it, and that every folder of src
// is in a layer and every rule covers a file.
const layers = {
  values: [
    'account-name',
    'birth-date',
    'business-account',
    'calendar-date',
    'canonical-json',
    'character-width',
    'claim-code',
    'consent',
    'contact',
    'identity-number',
    'instant',
    'job-title',
    'one-time-token',
    'operator',
    'password',
    'person-name',
    'raw-record',
    'school',
    'sex',
    'sha-256',
    'sheet',
    'slip',
    'teaching-subject',
  ],
  forms: ['application-form'],
  stores: ['pre-registration', 'account', 'assurance', 'rate-limit'],
  workflows: [
    'account-application',
    'account-life',
    'account-recovery',
    'diagnosis',
    'mailbox-verification',
    'outbox',
    'retention',
    'roster-import',
    'sign-in',
    'unit-directory',
  ],
  adapters: ['zod', 'memory', 'kysely', 'node', 'roster-file', 'testing'],
  messages: ['messages'],
};

const folders = (...names) => `^src/(${names.flatMap((name) => layers[name]).join('|')})/`;
// what belongs to no folder is for all: brands, the errors and calls of ports, deciding again
const roots = '^src/(brand|facts-moved|port-call|store-error)\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolvable',
      comment: '#catalogue is one of two files, by the language that the web example builds a script for',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^#catalogue$' },
    },
    {
      name: 'node-only-in-node',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/node/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'roots-know-no-folder',
      severity: 'error',
      from: { path: roots },
      to: { path: '^src/', pathNot: roots },
    },
    {
      name: 'values-know-only-values',
      severity: 'error',
      from: { path: folders('values') },
      to: { path: '^src/', pathNot: [folders('values'), roots] },
    },
    {
      name: 'forms-know-only-values',
      severity: 'error',
      from: { path: folders('forms') },
      to: { path: '^src/', pathNot: [folders('values', 'forms'), roots] },
    },
    {
      name: 'stores-know-no-workflow',
      severity: 'error',
      from: { path: folders('stores') },
      to: { path: '^src/', pathNot: [folders('values', 'forms', 'stores'), roots] },
    },
    {
      name: 'workflows-know-no-adapter',
      severity: 'error',
      from: { path: folders('workflows') },
      to: { path: '^src/', pathNot: [folders('values', 'forms', 'stores', 'workflows'), roots] },
    },
    {
      name: 'adapters-know-no-other-adapter',
      severity: 'error',
      from: { path: '^src/(zod|memory|kysely|node|roster-file)/' },
      to: { path: folders('adapters'), pathNot: '^src/$1/' },
    },
    {
      name: 'stores-and-testing-know-no-message',
      severity: 'error',
      from: { path: '^src/(memory|kysely|roster-file|testing)/' },
      to: { path: folders('messages') },
    },
    {
      name: 'index-knows-no-adapter',
      comment: 'the main entry is free of zod, and of the sentences',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { path: folders('adapters', 'messages') },
    },
    {
      name: 'messages-know-only-types',
      severity: 'error',
      from: { path: folders('messages') },
      to: { pathNot: folders('messages'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'date-fns-only-in-calendar-date',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/calendar-date/' },
      to: { path: 'node_modules/(date-fns|@date-fns)/' },
    },
    {
      name: 'date-fns-by-deep-path',
      comment: 'the root of date-fns takes ten times as long to import as one function',
      severity: 'error',
      from: { path: '^src/calendar-date/' },
      to: { path: 'node_modules/date-fns/(index|fp)[./]' },
    },
    {
      name: 'zod-only-in-zod',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/zod/' },
      to: { path: 'node_modules/zod/' },
    },
    {
      name: 'fast-check-only-in-testing',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/testing/' },
      to: { path: 'node_modules/fast-check/' },
    },
    {
      name: 'kysely-only-in-kysely',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/kysely/' },
      to: { path: 'node_modules/kysely/' },
    },
    {
      name: 'digests-only-in-kysely',
      comment:
        'elsewhere texts are long or the key is secret: the platform digests in another thread, and shows no key',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/kysely/' },
      to: { path: 'node_modules/@noble/hashes/' },
    },
    {
      name: 'roster-file-knows-no-workflow',
      comment: 'a file becomes rows of text; what they mean is for others',
      severity: 'error',
      from: { path: '^src/roster-file/' },
      to: { path: folders('forms', 'stores', 'workflows') },
    },
    {
      name: 'file-libraries-only-in-roster-file',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/roster-file/' },
      to: { path: 'node_modules/(csv-parse|csv-stringify|fflate|saxen)/' },
    },
    {
      name: 'argon2-only-in-node',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/node/' },
      to: { path: 'node_modules/@node-rs/argon2/' },
    },
    {
      name: 'no-other-package',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: 'node_modules/',
        pathNot:
          'node_modules/(neverthrow|date-fns|@date-fns/utc|@noble/hashes|zod|kysely|fast-check|csv-parse|csv-stringify|fflate|saxen|@node-rs/argon2)/',
      },
    },
    {
      name: 'examples-know-only-the-package',
      comment: 'what they show must be what a user can write',
      severity: 'error',
      from: { path: '^examples/' },
      to: { path: '^(src|test|bench|tools)/' },
    },
    {
      name: 'web-host-knows-no-page',
      severity: 'error',
      from: { path: '^examples/web/host/' },
      to: { path: '^examples/web/(access|anybody|apply|assets|browser|http|pages|school|words)/' },
    },
    {
      name: 'web-groups-know-no-other-group',
      severity: 'error',
      from: { path: '^examples/web/(access|anybody|apply|school)/' },
      to: { path: '^examples/web/(access|anybody|apply|school)/', pathNot: '^examples/web/$1/' },
    },
    {
      name: 'web-browser-runs-without-the-server',
      comment: 'whatever a script imports is in its bundle',
      severity: 'error',
      from: { path: '^examples/web/(browser|application)/' },
      to: { path: '^examples/', pathNot: '^examples/web/(browser|application)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
