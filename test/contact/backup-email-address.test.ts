import { describe, expect, test } from 'vitest';
import { reviewBackupEmailAddress, sameMailbox } from '../../src/contact/backup-email-address.js';
import { parseEmailAddress } from '../../src/contact/email-address.js';
import { emailAddress } from '../../src/testing/arbitraries/email-address.js';
import { property } from '../support/property.js';

const read = (text: string) => parseEmailAddress(text)._unsafeUnwrap();

describe('reviewBackupEmailAddress', () => {
  property([emailAddress()])('remarks on the main address in any letter case', (main) => {
    const notice = [{ code: 'email-address.backup-same-as-main' }];
    expect(reviewBackupEmailAddress(main, main)).toEqual(notice);
    expect(reviewBackupEmailAddress(main, read(main.toUpperCase()))).toEqual(notice);
    expect(reviewBackupEmailAddress(read(main.toUpperCase()), main)).toEqual(notice);
  });

  property([emailAddress()])('has nothing to say of another mailbox or of none', (main) => {
    expect(reviewBackupEmailAddress(main, null)).toEqual([]);
    expect(reviewBackupEmailAddress(main, read(main.replace('@', '@other.')))).toEqual([]);
  });
});

test('sameMailbox knows nothing of aliases', () => {
  expect(sameMailbox(read('chen@school.example'), read('chen+site@school.example'))).toBe(false);
  expect(sameMailbox(read('a.chen@school.example'), read('achen@school.example'))).toBe(false);
});
