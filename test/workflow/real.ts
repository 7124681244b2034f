import { createMemoryAttemptLimiter } from '../../src/memory/memory-attempt-limiter.js';
import { ATTEMPTS } from './model.js';
import { type Altered, BUREAU, createScene, INSTITUTION, OTHER_SCHOOL, SCHOOL, type Scene } from './scene.js';
import { type Around, wrapPorts } from './wrapped-ports.js';

/** The units of the model, by its indices. */
export const MODEL_UNITS = [SCHOOL, OTHER_SCHOOL, INSTITUTION, BUREAU] as const;
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
  const limit = { attempts: ATTEMPTS, windowSeconds: 60, clock: () => clock.now };
  const scene = createScene(createMemoryAttemptLimiter(limit), altered?.(clock));
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
