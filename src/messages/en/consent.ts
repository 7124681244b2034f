import type { ConsentDocument, ConsentError } from '../../consent/consent.js';
import type { RawRecordError } from '../../raw-record/raw-record.js';
import type { Sentences } from '../sentences.js';

/** The three documents. */
export const documents: { readonly [Document in ConsentDocument]: string } = {
  'account-terms': 'Agreement on the use of an account',
  'site-rules': 'Rules of the site',
  'personal-data': 'Agreement on personal data',
};

export const errors: Sentences<Exclude<ConsentError, RawRecordError>> = {
  'consent.not-agreed': ({ document }) => `Read the “${documents[document]}” and tick that you agree`,
  'consent.version-missing': ({ document }) =>
    `It is not known which version of the “${documents[document]}” you read; reload the page and tick it again`,
  'consent.version-outdated': ({ document }) =>
    `There is a new version of the “${documents[document]}”; read it and tick it again`,
};
