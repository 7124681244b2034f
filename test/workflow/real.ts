import { createMemoryRateLimiter } from '../../src/memory/memory-rate-limiter.js';
import { RATE_LIMIT_POLICY, type RateLimitPolicy } from '../../src/rate-limit/rate-limit-policy.js';
import { ATTEMPTS, GUESSES, SEARCHES } from './model.js';
import { type Altered, BUREAU, createScene, INSTITUTION, OTHER_SCHOOL, SCHOOL, type Scene } from './scene.js';
import { type Around, wrapPorts } from './wrapped-ports.js';

/** The units of the model, by its indices. */
export const MODEL_UNITS = [SCHOOL, OTHER_SCHOOL, INSTITUTION, BUREAU] as const;

/** The limits of the model. */
export const MODEL_POLICY: RateLimitPolicy = {
  ...RATE_LIMIT_POLICY,
  application: { attempts: ATTEMPTS, windowSeconds: 60 },
  'roster-row': { attempts: GUESSES, windowSeconds: 'for-life' },
  'unit-directory': { attempts: SEARCHES, windowSeconds: 60 },
};

/** The real workflow beside the model. */
export interface Real {
  readonly scene: Scene;
  /** The scene's ports, round each call of which something can be put. */
  readonly ports: Scene['ports'];
  around: Around;
  readonly clock: { now: number };
  /** How often each code was answered, over all runs. */
  readonly seen: Map<string, number>;
  /** The rows as they were after the step before. */
  earlier: ReadonlyMap<string, { readonly version: number; readonly claim: string | undefined }>;
}

/** Nothing around a call. */
export const through: Around = (_, call) => call();

export function createReal(seen: Map<string, number>, altered?: (clock: Real['clock']) => Altered): Real {
  const clock = { now: 0 };
  const limits = { policy: MODEL_POLICY, clock: () => clock.now };
  const scene = createScene(createMemoryRateLimiter(limits), altered?.(clock));
  const real: Real = {
    scene,
    ports: wrapPorts(scene.ports, (name, call) => real.around(name, call)),
    around: through,
    clock,
    seen,
    earlier: new Map(),
  };
  return real;
}
