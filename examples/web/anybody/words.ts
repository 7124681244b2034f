/**
 * The words of the pages for anybody.
 *
 * @module
 */
import type { DateReading, IdentityNumberKind, PhoneNumberDescription, SchoolKind } from 'tw-teacher-account';

/** What the directory of business accounts and the checker of rules say. */
export interface AnybodyWords {
  readonly units: {
    /** That the contacts are invented. */
    readonly invented: string;
    readonly filters: string;
    readonly name: string;
    readonly township: string;
    readonly allStages: string;
    readonly allCounties: string;
    readonly allTownships: string;
    readonly stages: { readonly [Kind in SchoolKind]: string };
    readonly updateTownships: string;
    readonly townshipHint: string;
    readonly search: string;
    /** Over what was searched for. */
    readonly conditions: string;
    readonly noCondition: string;
    readonly found: (count: number) => string;
    readonly nothing: string;
    readonly contacts: string;
    readonly noContact: string;
  };
  readonly rules: {
    readonly intro: string;
    readonly privacy: string;
    readonly nothing: string;
    readonly dateHint: string;
    readonly passwordHint: string;
    readonly submit: string;
    readonly results: string;
    readonly fits: string;
    readonly breaks: string;
    /** The checked password is not shown again. */
    readonly notShown: string;
    readonly position: string;
    readonly nth: (ordinal: number) => string;
    readonly sources: string;
    readonly manual: string;
    readonly decision: (number: string) => string;
    /** That a decision is no rule of the site. */
    readonly decisionIs: string;
    readonly facts: {
      readonly canonical: string;
      readonly kind: string;
      readonly masked: string;
      readonly sex: string;
      readonly area: string;
      readonly retiredArea: (name: string, county: string) => string;
      readonly minguo: string;
      readonly gregorian: string;
      readonly readAs: string;
      readonly possible: string;
      readonly places: string;
      readonly extension: string;
      readonly international: string;
      readonly sameAs: string;
    };
    readonly numberKinds: { readonly [Kind in IdentityNumberKind]: string };
    readonly calendars: { readonly [C in DateReading['calendar']]: string };
    readonly phoneKinds: { readonly [Kind in PhoneNumberDescription['kind']]: string };
  };
}
