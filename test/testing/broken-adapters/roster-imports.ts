/** Stores of roster imports, each with one defect that a person could well have written. */
import { IMPORTS_WITH_WRONG_BATCHES } from './roster-imports/batches.js';
import { IMPORTS_WITH_WRONG_CHOICES } from './roster-imports/choices.js';
import { IMPORTS_KEPT_WRONGLY } from './roster-imports/keeping.js';
import { IMPORTS_WITH_WRONG_LINES } from './roster-imports/lines.js';
import type { BrokenImports } from './roster-imports/sound-imports.js';
import { IMPORTS_WITH_OTHER_VALUES } from './roster-imports/stored-values.js';
import { IMPORTS_THAT_MIX_UNITS } from './roster-imports/units-apart.js';

export const BROKEN_ROSTER_IMPORTS: readonly BrokenImports[] = [
  ...IMPORTS_KEPT_WRONGLY,
  ...IMPORTS_WITH_OTHER_VALUES,
  ...IMPORTS_WITH_WRONG_LINES,
  ...IMPORTS_WITH_WRONG_CHOICES,
  ...IMPORTS_WITH_WRONG_BATCHES,
  ...IMPORTS_THAT_MIX_UNITS,
];
