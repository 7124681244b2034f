/** @module Where the mail is that the page speaks of, as long as mails are shown on a page. */
import type { Visit } from '../http/visit.js';

/** A link to the sample mailbox; nothing where mails go to a mail server. */
export function SampleMailboxLink({ visit }: { readonly visit: Visit }) {
  if (!visit.hasLocalMailbox) return null;
  return (
    <p>
      <a href={visit.href('/mailbox')}>{visit.words.pages.mailbox}</a>
    </p>
  );
}
