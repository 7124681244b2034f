/**
 * The words of the teacher's pages. Errors, notices, rules and the names of fields are the package's.
 *
 * @module
 */
import type { ACCOUNT_NAME_RULE, FormId, IdentityNumberKind, JobTitleCategory, UnitKind } from 'tw-teacher-account';

/** What these pages say. */
export interface ApplyWords {
  readonly which: {
    readonly intro: string;
    readonly unitKind: string;
    readonly unitKinds: { readonly [Kind in UnitKind]: string };
    readonly category: string;
    readonly categories: { readonly [Category in JobTitleCategory]: string };
    readonly internship: string;
    readonly internshipHint: string;
    readonly establishment: string;
    readonly establishmentHint: string;
    readonly yes: string;
    readonly no: string;
    readonly ask: string;
    readonly answerMissing: string;
    readonly answer: (form: string) => string;
    readonly fill: string;
    readonly noForm: string;
    readonly tableTitle: string;
    readonly tableColumns: readonly [string, string];
  };
  /** 適用身分: who each form is for. */
  readonly audience: { readonly [Form in FormId]: string };
  readonly form: {
    readonly intro: string;
    readonly forLife: string;
    readonly accountHint: (rule: typeof ACCOUNT_NAME_RULE) => string;
    readonly nameHint: string;
    readonly numberHint: string;
    readonly numberKinds: { readonly [Kind in IdentityNumberKind]: string };
    readonly birthHint: string;
    readonly unitHint: string;
    readonly choose: string;
    readonly chooseCountyFirst: string;
    readonly chooseTownshipFirst: string;
    readonly updateSchools: string;
    readonly titleHint: string;
    readonly subjectsHint: string;
    readonly subjectCategory: string;
    readonly subjectName: string;
    readonly add: string;
    readonly remove: string;
    readonly clear: string;
    readonly subjectsAdded: string;
    readonly place: (place: number) => string;
    readonly phoneHint: string;
    readonly passwordHint: (rule: { readonly minLength: number; readonly maxLength: number }) => string;
    readonly passwordAgainHint: string;
    readonly passwordNotKept: string;
    readonly mailTitle: string;
    readonly emailHint: string;
    readonly emailAgainHint: string;
    readonly backupHint: string;
    readonly challenge: string;
    readonly challengeHint: string;
    readonly sendTestMail: string;
    readonly consentsIntro: string;
    readonly agree: (document: string) => string;
    readonly version: (version: string) => string;
    readonly readDocument: (document: string) => string;
    readonly sampleText: string;
    readonly submit: string;
    readonly home: string;
  };
  readonly outcome: {
    readonly noMatch: string;
    readonly findSchool: string;
    readonly numberTaken: string;
    readonly recover: string;
    readonly nothingLost: string;
  };
  readonly opened: {
    readonly accountName: string;
    readonly canBeUsed: string;
    readonly nextTitle: string;
    readonly confirmMailboxes: string;
    readonly notCome: string;
    readonly mailbox: string;
    readonly signIn: string;
    readonly noticesTitle: string;
  };
}
