/**
 * The words of the pages of a business account. Labels are those of the manual's picture A; sentences for errors, notices,
 * lines and causes are the package's.
 *
 * @module
 */
import type { ColumnCalendar, ImportState } from 'tw-teacher-account';

/** How far an import came. */
interface ImportCounts {
  readonly written: number;
  readonly writes: number;
}

/** What the pages of a business account say. */
export interface SchoolWords {
  readonly signIn: {
    readonly title: string;
    readonly intro: string;
    readonly account: string;
    readonly password: string;
    readonly passwordHint: (password: string) => string;
    readonly button: string;
    readonly refused: string;
  };
  readonly signOut: string;
  /** Name of the menu of these pages. */
  readonly menu: string;
  readonly overview: {
    readonly title: string;
    readonly link: string;
    readonly about: { readonly [P in SchoolPage]: string };
  };
  readonly pages: { readonly [P in SchoolPage]: string };
  readonly register: {
    readonly notesTitle: string;
    readonly notes: readonly [string, string, string];
    readonly formTitle: string;
    readonly otherTitle: string;
    readonly otherTitleHint: string;
    readonly chooseTitle: string;
    readonly confirm: string;
    readonly button: string;
    readonly outcomes: { readonly created: string; readonly updated: string; readonly unchanged: string };
  };
  readonly fields: {
    readonly personName: string;
    readonly sex: string;
    readonly identityNumber: string;
    readonly birthDate: string;
    /** As the manual's success page has it. */
    readonly birthday: string;
    readonly jobTitle: string;
    readonly account: string;
  };
  readonly teachers: {
    readonly none: string;
    readonly hasAccount: string;
    readonly noAccount: string;
    readonly page: (page: number) => string;
    readonly previous: string;
    readonly next: string;
    readonly pages: string;
  };
  readonly imports: {
    readonly uploadTitle: string;
    readonly uploadHint: string;
    readonly file: string;
    readonly fileAgain: string;
    readonly fileMissing: string;
    readonly mode: string;
    readonly modes: { readonly these: string; readonly everybody: string };
    readonly modeHints: { readonly these: string; readonly everybody: string };
    readonly calendar: string;
    readonly calendarFound: string;
    readonly upload: string;
    readonly listTitle: string;
    readonly none: string;
    readonly columns: { readonly at: string; readonly kind: string; readonly state: string; readonly rows: string };
    readonly undo: string;
    readonly states: { readonly [S in ImportState]: string };
    readonly written: (counts: ImportCounts) => string;
    readonly discarded: string;
    readonly open: (at: string) => string;
  };
  readonly plan: {
    readonly title: string;
    readonly undoTitle: string;
    readonly planned: string;
    readonly planning: string;
    readonly running: string;
    readonly runningHint: string;
    readonly stopped: string;
    readonly applied: string;
    readonly undone: string;
    readonly writtenRows: (counts: ImportCounts) => string;
    readonly movedRows: (count: number) => string;
    readonly understoodTitle: string;
    readonly understood: {
      readonly format: string;
      readonly header: string;
      readonly rows: string;
      readonly calendar: string;
      readonly other: string;
    };
    readonly row: (line: number) => string;
    readonly calendars: { readonly [C in ColumnCalendar]: string };
    readonly calendarsFrom: { readonly column: string; readonly header: string; readonly caller: string };
    readonly linesTitle: string;
    readonly appliedLinesTitle: string;
    readonly all: string;
    readonly filter: string;
    readonly columns: { readonly row: string; readonly teacher: string; readonly result: string };
    readonly noLines: string;
    readonly moreLines: string;
    readonly firstLines: string;
    readonly moved: string;
    readonly leftOut: string;
    readonly accepted: string;
    readonly applyTitle: string;
    readonly questions: string;
    readonly questionsHint: string;
    readonly moreQuestions: (count: number) => string;
    readonly leaveOut: string;
    readonly leaveOutHint: string;
    readonly leaveOutWrong: string;
    readonly confirmMassChange: string;
    readonly apply: string;
    readonly goOn: string;
    readonly discard: string;
    readonly undoButton: string;
    readonly undoHint: string;
    readonly errorFile: string;
    readonly errorFileHint: string;
    readonly noFile: string;
    readonly remark: string;
    readonly fileName: string;
    readonly back: string;
  };
  readonly refusals: {
    readonly intro: string;
    readonly none: string;
    readonly columns: { readonly at: string; readonly number: string; readonly why: string };
    readonly diagnoseTitle: string;
    readonly diagnoseHint: string;
    readonly form: string;
    readonly diagnose: string;
    readonly foundTitle: string;
    readonly nobody: string;
    readonly noDifference: string;
    readonly harmless: string;
    readonly unlockTitle: string;
    readonly unlockHint: string;
    readonly unlock: string;
  };
}

/** The pages behind the one for signing in. */
export type SchoolPage = 'register' | 'teachers' | 'imports' | 'refusals';
