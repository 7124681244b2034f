import type { RateLimitPolicy } from '../../src/rate-limit/rate-limit-policy.js';

/** So few attempts that a contract uses them up quickly, in windows that are open longer than any test. */
export const FEW_ATTEMPTS: RateLimitPolicy = {
  application: { attempts: 3, windowSeconds: 3600 },
  'roster-row': { attempts: 2, windowSeconds: 'for-life' },
  'sign-in': { attempts: 1, windowSeconds: 7200 },
  'password-recovery': { attempts: 2, windowSeconds: 86_400 },
  'mailbox-verification': { attempts: 2, windowSeconds: 3600 },
  'test-mail': { attempts: 2, windowSeconds: 3600 },
  'unit-directory': { attempts: 4, windowSeconds: 3600 },
};
