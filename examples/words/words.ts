import type { DateReading, PreRegistered } from 'tw-teacher-account';
import type { DatabaseProblem } from '../database-fault.js';
import type { InputProblem } from '../input-fault.js';
import type { OptionProblem } from '../options.js';

/** What the demo says in its own words. What the package has a sentence for is not here. */
export interface Words {
  readonly usage: (defaults: { readonly today: string }) => readonly string[];
  readonly option: (problem: OptionProblem) => string;
  readonly place: (file: string, line: number | null) => string;
  /** `detail` is the package's sentence for a cell that it refused, or the place of what was there before. */
  readonly input: (problem: InputProblem, detail: string) => string;

  /** `detail` is the package's sentence for a database that it refused. */
  readonly database: (problem: DatabaseProblem, detail: string) => string;

  readonly title: string;
  readonly subtitle: (facts: { readonly day: string; readonly minguo: string; readonly units: number }) => string;
  readonly invented: string;
  readonly kept: {
    readonly inMemory: string;
    /** `accounts` were there before. */
    readonly inFile: (file: string, accounts: number) => string;
  };

  readonly roster: {
    readonly heading: (rows: number) => string;
    readonly explained: string;
    readonly columns: {
      readonly line: string;
      readonly name: string;
      readonly number: string;
      readonly birthDate: string;
      readonly calendar: string;
      readonly written: string;
      readonly jobTitle: string;
      readonly outcome: string;
    };
    readonly calendars: { readonly [C in DateReading['calendar']]: string };
    readonly outcomes: { readonly [O in PreRegistered['outcome']]: string };
    readonly refused: string;
    readonly noUnit: string;
    readonly ofUnit: (registered: number, refused: number, sentence: string) => string;
  };
  readonly applications: {
    readonly heading: (rows: number) => string;
    readonly explained: (cost: number, costInService: number) => string;
    readonly columns: {
      readonly line: string;
      readonly form: string;
      readonly name: string;
      readonly number: string;
      readonly unit: string;
      readonly account: string;
      readonly outcome: string;
    };
    readonly variant: string;
    readonly repeated: string;
  };
  readonly unitView: {
    readonly heading: string;
    readonly roster: (count: number, opened: number) => string;
    readonly columns: {
      readonly number: string;
      readonly name: string;
      readonly jobTitle: string;
      readonly status: string;
      readonly account: string;
    };
    readonly opened: string;
    readonly notOpened: string;
    readonly variant: string;
    readonly refusals: (count: number) => string;
    readonly earlierRefusals: (count: number) => string;
    readonly inPublic: string;
  };
  readonly directory: {
    readonly heading: string;
    readonly search: (name: string, found: number) => string;
    readonly noContact: string;
    readonly more: (count: number) => string;
    readonly inventedContacts: string;
  };
  readonly summary: {
    readonly heading: string;
    readonly roster: (rows: number, units: number) => string;
    readonly applications: (rows: number) => string;
    readonly fieldErrors: (fields: number, codes: number) => string;
    readonly causes: string;
    readonly outcomes: { readonly [O in PreRegistered['outcome']]: string };
    readonly opened: string;
    readonly byVariant: string;
    readonly repeated: string;
    readonly ends: (opened: number, sent: number) => string;
  };
}
