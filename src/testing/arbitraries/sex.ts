import * as fc from 'fast-check';
import { SEXES, type Sex } from '../../sex/sex.js';

/** Male or female. */
export function sex(): fc.Arbitrary<Sex> {
  return fc.constantFrom(...SEXES);
}
