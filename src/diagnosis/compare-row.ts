/**
 * Whether a row is likely the applicant's, and in what the two differ.
 *
 * Number, name and birth date identify a person. A row is the applicant's if it has the number; or the number with a slip,
 * and the same name or the name with a slip and the same birth date; or another number, but the same name and birth
 * date. Two people who are not one hardly ever come so near each other, not even twins, whose numbers may be a slip apart.
 *
 * @source decision/0085 — a cause is named only where it is likely
 * @source decision/0087 — how the likely row is found
 * @module
 */
import { decideFormOfRow } from '../account-application/form-of-row.js';
import { sexOf } from '../identity-number/describe.js';
import { isIdentityNumber } from '../identity-number/identity-number.js';
import { compareWritings } from '../person-name/same-name.js';
import type { UnitKind } from '../school/unit.js';
import type { Sex } from '../sex/sex.js';
import { birthDateSlip } from './birth-date-slips.js';
import type { DiagnosedApplication, DiagnosedField, DiagnosedRow, DiagnosisCause, Difference } from './diagnosis.js';
import { nameSlip } from './name-slips.js';
import { numberSlip, plainNumber } from './number-slips.js';
import type { Slip } from './slip.js';

/** How an application and a row compare in one of the fields that identify a person. */
interface Comparison {
  /** Whether the field says the same person, however it is written. */
  readonly agrees: boolean;
  /** What explains that it is written differently, if anything does. */
  readonly slip: Pick<Slip<DiagnosisCause, never>, 'cause' | 'proof'> | null;
  readonly isWrittenDifferently: boolean;
}

/**
 * The differences, in the order of the fields, if the row is likely the applicant's; else null. A row of a unit of
 * `ownKind` is looked at further: whether it goes with the form.
 */
export function compareRow(
  application: DiagnosedApplication,
  row: DiagnosedRow,
  ownKind: UnitKind | null,
): readonly Difference[] | null {
  const number = compareNumbers(application.identityNumber, row.identityNumber);
  // what most rows of a roster come to
  if (!number.agrees && number.slip?.proof !== 'strong' && application.birthDate !== row.birthDate) return null;

  const name = compareNames(application.personName, row.personName);
  const birthDate = compareBirthDates(application.birthDate, row.birthDate);
  if (!isLikely(number, name, birthDate)) return null;

  const isExplained = [number, name, birthDate].every(({ agrees, slip }) => agrees || slip !== null);
  return [
    ...differenceIn('identityNumber', number, isExplained),
    ...differenceIn('personName', name, isExplained),
    ...differenceIn('birthDate', birthDate, isExplained),
    ...differencesOfRow(application, row, ownKind),
  ];
}

function isLikely(number: Comparison, name: Comparison, birthDate: Comparison): boolean {
  if (number.agrees) return true;
  const isNumberWithSlip = number.slip?.proof === 'strong';
  if (name.agrees) return isNumberWithSlip || birthDate.agrees;
  return isNumberWithSlip && name.slip?.proof === 'strong' && birthDate.agrees;
}

/** The difference in a field, if it is written differently. A slip of weak proof is no cause while another field is unexplained. */
function differenceIn(field: DiagnosedField, comparison: Comparison, isExplained: boolean): readonly Difference[] {
  const { agrees, slip, isWrittenDifferently } = comparison;
  if (!isWrittenDifferently) return [];
  const isLikelyCause = slip !== null && (slip.proof === 'strong' || isExplained);
  return [{ field, cause: isLikelyCause ? slip.cause : null, hinders: !agrees }];
}

function differencesOfRow(
  { form, identityNumber }: DiagnosedApplication,
  row: DiagnosedRow,
  ownKind: UnitKind | null,
): readonly Difference[] {
  const differences: Difference[] = [];
  if ([identityNumber, row.identityNumber].some((number) => contradicts(number, row.sex))) {
    differences.push({ field: 'sex', cause: { code: 'diagnosis.sex-against-number' }, hinders: false });
  }
  if (ownKind === null) {
    return [...differences, { field: 'unit', cause: { code: 'diagnosis.other-unit' }, hinders: true }];
  }
  const wrong = decideFormOfRow(form, ownKind, row.jobTitle);
  if (wrong?.code === 'application.wrong-form') {
    const cause = { code: 'diagnosis.wrong-form', form: wrong.form, expected: wrong.expected } as const;
    differences.push({ field: 'form', cause, hinders: true });
  } else if (wrong !== null) {
    differences.push({ field: 'form', cause: { code: 'diagnosis.intern-at-school' }, hinders: true });
  }
  if (row.withdrawnAt !== null) {
    differences.push({ field: 'unit', cause: { code: 'diagnosis.withdrawn' }, hinders: true });
  }
  return differences;
}

/** Whether a number, if it is valid, states the other sex. */
function contradicts(number: string, sex: Sex): boolean {
  const plain = plainNumber(number);
  return isIdentityNumber(plain) && sexOf(plain) !== sex;
}

function compareNumbers(first: string, second: string): Comparison {
  if (first === second) return EQUAL;
  const [plain, otherPlain] = [plainNumber(first), plainNumber(second)];
  // full width, small letters and white space are forgiven wherever a number is read
  if (plain === otherPlain) return EQUAL;
  return { agrees: false, slip: numberSlip(plain, otherPlain), isWrittenDifferently: true };
}

function compareNames(first: string, second: string): Comparison {
  if (first === second) return EQUAL;
  return {
    agrees: compareWritings(first, second) !== 'different',
    slip: nameSlip(first, second),
    isWrittenDifferently: true,
  };
}

function compareBirthDates(first: DiagnosedApplication['birthDate'], second: DiagnosedRow['birthDate']): Comparison {
  if (first === second) return EQUAL;
  return { agrees: false, slip: birthDateSlip(first, second), isWrittenDifferently: true };
}

const EQUAL: Comparison = Object.freeze({ agrees: true, slip: null, isWrittenDifferently: false });
