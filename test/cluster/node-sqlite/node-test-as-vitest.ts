/** What the suites take from vitest, by Node's own test runner: they run on releases of Node that vitest is not started on. */
export { after as afterAll, before as beforeAll, describe, test } from 'node:test';
