/** What goes wrong around a person: the form, the roster, the unit. */
import { onApplication, onRow } from './pair.js';
import { OTHER_UNIT } from './person.js';
import type { Slip } from './slip.js';

export const ROW_SLIPS: readonly Slip[] = [
  {
    field: 'sex',
    cause: 'diagnosis.sex-against-number',
    weight: 15,
    happen: (pair) => onRow(pair, { sex: pair.row.sex === 'male' ? 'female' : 'male' }),
  },
  {
    field: 'form',
    cause: 'diagnosis.wrong-form',
    weight: 25,
    happen: (pair) => onApplication(pair, { form: '1-3' }),
  },
  {
    field: 'form',
    cause: 'diagnosis.intern-at-school',
    weight: 10,
    happen: (pair, random) =>
      random.chance(50) ? onApplication(pair, { form: '1-2' }) : onRow(pair, { jobTitle: '實習教師' }),
  },
  {
    field: 'unit',
    cause: 'diagnosis.withdrawn',
    weight: 15,
    happen: (pair) => onRow(pair, { withdrawnAt: '2026-02-01T00:00:00.000Z' }),
  },
  {
    field: 'unit',
    cause: 'diagnosis.other-unit',
    weight: 15,
    happen: (pair) => onRow(pair, { unit: OTHER_UNIT }),
  },
];
