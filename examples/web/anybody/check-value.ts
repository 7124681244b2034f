/**
 * Checking a value by the rules of its field: what it is, which rule it breaks, what is remarkable about it.
 *
 * @module
 */
import {
  type AccountName,
  accountNameKey,
  type CalendarDate,
  checkAccountName,
  checkPassword,
  dateReadings,
  decideBirthDate,
  decideIdentityNumberInForce,
  describeIdentityNumber,
  describePhoneNumber,
  formatCalendarDate,
  formatMinguo,
  formatPhoneNumber,
  maskIdentityNumber,
  parseAccountName,
  parseEmailAddress,
  parseIdentityNumber,
  parsePassword,
  parsePersonName,
  parsePhoneNumber,
  readDate,
  reviewBirthDate,
  reviewIdentityNumber,
  reviewIdentityNumberText,
  reviewPersonName,
  reviewPhoneNumber,
} from 'tw-teacher-account';
import type { DomainCheck, DomainError, DomainNotice } from 'tw-teacher-account/messages';
import type { Visit } from '../http/visit.js';
import { RULE_FIELDS, type RuleField } from './rule-sources.js';
import { type AnybodyWords } from './words.js';
import { anybodyWordsOf } from './words-of.js';

/** What a value is, as label and text. */
export type Fact = readonly [label: string, text: string];

/** What can be said of a value. */
export interface CheckedValue {
  readonly field: RuleField;
  /** The first rule that it breaks. */
  readonly error: DomainError | null;
  readonly notices: readonly DomainNotice[];
  /** Every rule, where the field has a list of them. */
  readonly rules: readonly DomainCheck[];
  readonly facts: readonly Fact[];
}

/** What was typed. */
export type RuleInputs = { readonly [F in RuleField]?: string };

/** Checks everything that was typed, in the order of the form. */
export function checkValues(inputs: RuleInputs, visit: Visit): readonly CheckedValue[] {
  return RULE_FIELDS.flatMap((field) => {
    const raw = inputs[field] ?? '';
    if (raw === '') return [];
    const findings = CHECKS[field](raw, { visit, inputs, words: anybodyWordsOf(visit.language).rules });
    return [{ field, error: null, notices: [], rules: [], facts: [], ...findings }];
  });
}

type Findings = Partial<Omit<CheckedValue, 'field'>>;

interface Around {
  readonly visit: Visit;
  readonly words: AnybodyWords['rules'];
  readonly inputs: RuleInputs;
}

const broken = (error: DomainError): Findings => ({ error });

const CHECKS: Readonly<Record<RuleField, (raw: string, around: Around) => Findings>> = {
  identityNumber: (raw, { visit, words }) =>
    parseIdentityNumber(raw)
      .andThen((number) => decideIdentityNumberInForce(number, visit.today))
      .match((number): Findings => {
        const { kind, sex, area } = describeIdentityNumber(number);
        return {
          notices: [...reviewIdentityNumberText(raw), ...reviewIdentityNumber(number, visit.today)],
          facts: [
            [words.facts.kind, words.numberKinds[kind]],
            [words.facts.sex, visit.catalogue.terms.sexes[sex]],
            [words.facts.area, area.retired ? words.facts.retiredArea(area.name, area.county) : area.name],
            [words.facts.canonical, number],
            [words.facts.masked, maskIdentityNumber(number)],
          ],
        };
      }, broken),

  birthDate: (raw, { visit, words }) => {
    const reading = readDate(raw);
    if (reading.isErr()) {
      const possible = dateReadings(raw).map(({ date }): Fact => [words.facts.possible, inBothCalendars(date)]);
      return { error: reading.error, facts: possible };
    }
    const { date, calendar } = reading.value;
    return {
      error: decideBirthDate(date, visit.today).match(
        () => null,
        (error) => error,
      ),
      notices: reviewBirthDate(date, visit.today),
      facts: [
        [words.facts.readAs, words.calendars[calendar]],
        [words.facts.minguo, formatMinguo(date)],
        [words.facts.gregorian, formatCalendarDate(date, 'long')],
        [words.facts.canonical, date],
      ],
    };
  },

  personName: (raw, { words }) =>
    parsePersonName(raw).match(
      (name): Findings => ({ notices: reviewPersonName(name), facts: [[words.facts.canonical, name]] }),
      broken,
    ),

  accountName: (raw, { words }) => ({
    rules: checkAccountName(raw),
    ...parseAccountName(raw).match(
      (name): Findings => ({ facts: [[words.facts.sameAs, accountNameKey(name)]] }),
      broken,
    ),
  }),

  password: (raw, { inputs }) => {
    const name = parseAccountName(inputs.accountName).unwrapOr(null as AccountName | null);
    return { rules: checkPassword(raw, name), ...parsePassword(raw, name).match((): Findings => ({}), broken) };
  },

  phone: (raw, { words }) =>
    parsePhoneNumber(raw).match((phone): Findings => {
      const description = describePhoneNumber(phone);
      const landline: readonly Fact[] =
        description.kind === 'mobile'
          ? []
          : [
              [words.facts.places, `${description.areaCode} ${description.places.join('、')}`],
              ...(description.extension === null ? [] : [[words.facts.extension, description.extension] as const]),
            ];
      return {
        notices: reviewPhoneNumber(phone),
        facts: [
          [words.facts.kind, words.phoneKinds[description.kind]],
          ...landline,
          [words.facts.canonical, phone],
          [words.facts.international, formatPhoneNumber(phone, 'international')],
        ],
      };
    }, broken),

  email: (raw, { words }) =>
    parseEmailAddress(raw).match((email): Findings => ({ facts: [[words.facts.canonical, email]] }), broken),
};

function inBothCalendars(date: CalendarDate): string {
  return `${formatCalendarDate(date, 'full')}（${formatMinguo(date)}）`;
}
