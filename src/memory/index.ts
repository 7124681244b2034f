/**
 * Adapters in this process: every port of the package without a database.
 *
 * @module
 */
export {
  createOneTimeTokens,
  ONE_TIME_TOKEN_KEY_RULE,
  type OneTimeTokenKeyError,
  type OneTimeTokenOptions,
} from '../one-time-token/create-one-time-tokens.js';
export { createMemoryRateLimiter, type MemoryRateLimiterOptions } from './memory-rate-limiter.js';
export { createMemoryRefusalLog } from './memory-refusal-log.js';
export { createMemoryStore, type MemoryLedger, type MemoryStore } from './memory-store.js';
export { createMemoryUnitDirectory } from './memory-unit-directory.js';
export { createMemoryUnits } from './memory-units.js';
export { createWebCryptoFingerprints } from './web-crypto-fingerprints.js';
