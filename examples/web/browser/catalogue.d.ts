/** The sentences of the page's language: the build puts one of the two catalogues in its place. */
declare module '#catalogue' {
  import type { Catalogue } from 'tw-teacher-account/messages';

  export const catalogue: Catalogue;
}
