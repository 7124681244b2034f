/**
 * Backup e-mail address (備用Mail信箱): the second mailbox that the mails of a forgotten password go to.
 *
 * It is an {@link EmailAddress} like the main one and may be left out. One that leads to the same mailbox as the main
 * one is allowed but helps nobody, so it is remarked on.
 *
 * It is not known to be the teacher's: it never was verified, so nothing may be trusted to it alone.
 *
 * @source manual/form-1-1 — 備用信箱用於忘記密碼時，系統可回傳主要信箱與備用信箱
 * @source decision/0031 — optional; the same mailbox is a remark, not an error
 * @module
 */
import type { EmailAddress } from './email-address.js';

/** What is remarkable about a backup e-mail address. */
export interface EmailAddressNotice {
  readonly code: 'email-address.backup-same-as-main';
}

const SAME_AS_MAIN = Object.freeze({ code: 'email-address.backup-same-as-main' });

/**
 * Whether two addresses most likely lead to one mailbox: they differ in nothing but letter case.
 *
 * For remarks only, never for a uniqueness constraint or for sign-in: a mail server may tell `Chen` and `chen` apart.
 * Aliases (`chen+school@…`, dots that a provider ignores) are not recognised.
 *
 * @example
 * sameMailbox('Chen@school.example', 'chen@school.example') // true
 * sameMailbox('chen@school.example', 'chen@home.example')   // false
 */
export function sameMailbox(one: EmailAddress, other: EmailAddress): boolean {
  return one.toLowerCase() === other.toLowerCase(); // ASCII only, so no locale can interfere
}

/**
 * What is remarkable about a backup address beside the main one; nothing if there is none.
 *
 * Notices: `email-address.backup-same-as-main`.
 *
 * @example
 * reviewBackupEmailAddress('chen@school.example', 'CHEN@school.example') // [{ code: 'email-address.backup-same-as-main' }]
 * reviewBackupEmailAddress('chen@school.example', null)                  // []
 */
export function reviewBackupEmailAddress(
  main: EmailAddress,
  backup: EmailAddress | null,
): readonly EmailAddressNotice[] {
  return backup !== null && sameMailbox(main, backup) ? [SAME_AS_MAIN] : [];
}
