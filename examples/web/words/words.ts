/**
 * The words that every page has. Words of a group of pages stand beside it; sentences for errors, notices and rules are
 * the package's.
 *
 * @module
 */

import type { Language } from '../http/language.js';
import type { RequestRefusal } from '../http/refusal.js';

/** What pages of every group say. */
export interface Words {
  readonly site: string;
  /** That this is an example, and whose it is not. */
  readonly disclaimer: string;
  readonly skip: string;
  readonly menu: string;
  readonly language: string;
  readonly languages: { readonly [L in Language]: string };
  readonly pages: {
    readonly apply: string;
    readonly signIn: string;
    readonly forgotten: string;
    readonly units: string;
    readonly rules: string;
    readonly school: string;
    readonly mailbox: string;
  };
  readonly date: {
    readonly gregorian: string;
    readonly minguo: string;
    readonly year: string;
    readonly month: string;
    readonly day: string;
  };
  readonly optional: string;
  /** Over the list of what is wrong, which gets the focus. */
  readonly errorSummary: (count: number) => string;
  /** In front of the page's title in the window's, so that it is the first thing that is read out. */
  readonly errorTitle: string;
  readonly notice: string;
  /** Said behind a rule that is ticked, or crossed. */
  readonly ruleHolds: string;
  readonly ruleBroken: string;
  readonly home: {
    readonly intro: string;
    readonly steps: readonly { readonly title: string; readonly text: string }[];
    readonly reminder: string;
    readonly samplesTitle: string;
    readonly samplesText: string;
    readonly samplesColumns: readonly [string, string, string, string, string];
  };
  readonly refusals: { readonly [Code in RequestRefusal['code']]: string };
  readonly refusalTitle: string;
  readonly backHome: string;
  readonly storeTrouble: string;
}
