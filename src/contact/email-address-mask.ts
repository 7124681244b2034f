/**
 * Masked e-mail address: enough for its owner to recognise it on a screen, too little to write to it.
 *
 * Shape: the first character of the local part, three stars, `@`, the domain. The number of stars says nothing about
 * the length; a local part of one character is hidden whole.
 *
 * It is not for logs, which carry no address in any form.
 *
 * @source decision/0034 — what a mask shows
 * @module
 */
import type { EmailAddress } from './email-address.js';

/**
 * The address for a screen.
 *
 * @example
 * maskEmailAddress('chen@school.example') // 'c***@school.example'
 */
export function maskEmailAddress(address: EmailAddress): string {
  const at = address.indexOf('@');
  return `${at > 1 ? address.charAt(0) : ''}***${address.slice(at)}`;
}
