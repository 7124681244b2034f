/**
 * The words of the pages for whoever has an account.
 *
 * @module
 */

/** What the pages for signing in, the forgotten password and the mailboxes say. */
export interface AccessWords {
  readonly signIn: {
    readonly submit: string;
    readonly noAccount: string;
  };
  readonly account: {
    readonly title: string;
    readonly forLife: string;
    readonly explained: string;
    /** `day` is the day in Taiwan. */
    readonly confirmed: (day: string) => string;
    readonly unconfirmed: string;
    readonly send: string;
    /** The same for whoever does not see which mailbox the button belongs to. */
    readonly sendTo: (mailbox: string) => string;
    readonly erased: string;
    readonly signOut: string;
  };
  readonly forgotten: {
    readonly intro: string;
    readonly byName: string;
    readonly byNumber: string;
    readonly mailbox: string;
    readonly mailboxHint: string;
    readonly submit: string;
    readonly noMailTitle: string;
    readonly noMail: readonly string[];
    readonly askSchool: string;
  };
  readonly reset: {
    readonly title: string;
    readonly intro: string;
    readonly submit: string;
    readonly otherMailboxes: string;
  };
  readonly verify: {
    readonly title: string;
    readonly intro: string;
    readonly submit: string;
    readonly done: string;
  };
  readonly mailbox: {
    readonly notReal: string;
    readonly empty: string;
    readonly to: string;
    readonly at: string;
  };
}
