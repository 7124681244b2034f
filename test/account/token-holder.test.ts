import { expect, test } from 'vitest';
import { findTokenHolder } from '../../src/account/token-holder.js';
import { requestRecovery } from '../../src/account-recovery/request-recovery.js';
import { requestVerification } from '../../src/mailbox-verification/request-verification.js';
import { tokenDigest } from '../../src/one-time-token/one-time-token.js';
import { type AccessScene, createAccessScene, NAME } from '../workflow/access-scene.js';
import { NOW } from '../workflow/scene.js';

/** The digest of the token in the last mail. */
async function lastDigest(scene: AccessScene) {
  const token = (await scene.mails()).at(-1)?.token;
  if (token === undefined || token === null) throw new Error('no mail with a token');
  return (await tokenDigest(token))._unsafeUnwrap();
}

test('a token for one thing is good for no other', async () => {
  const forgotten = await createAccessScene({ verified: ['main'] });
  (await requestRecovery({ by: 'account-name', accountName: NAME }, NOW, forgotten.ports))._unsafeUnwrap();
  const recovery = await lastDigest(forgotten);
  expect((await findTokenHolder(recovery, 'password-recovery', NOW, forgotten.ports))._unsafeUnwrap()).not.toBeNull();
  expect((await findTokenHolder(recovery, 'mailbox-verification', NOW, forgotten.ports))._unsafeUnwrap()).toBeNull();

  const unverified = await createAccessScene({ verified: [] });
  (await requestVerification({ accountName: NAME, mailbox: 'main' }, NOW, unverified.ports))._unsafeUnwrap();
  const mailbox = await lastDigest(unverified);
  expect(
    (await findTokenHolder(mailbox, 'mailbox-verification', NOW, unverified.ports))._unsafeUnwrap(),
  ).not.toBeNull();
  expect((await findTokenHolder(mailbox, 'password-recovery', NOW, unverified.ports))._unsafeUnwrap()).toBeNull();
});
