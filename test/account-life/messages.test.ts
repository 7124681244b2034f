import { expect, test } from 'vitest';
import { accountChange } from '../../src/account/account-change.js';
import { releaseTeacher } from '../../src/account-life/release-teacher.js';
import { parseEmailAddress } from '../../src/contact/email-address.js';
import { SCHOOL } from '../workflow/scene.js';
import { about, accountNow, LATER, laterMessages, NAME, teacherScene } from './support/teacher.js';

const MAIN = 'fang@school.example';
const BACKUP = parseEmailAddress('fang@home.example')._unsafeUnwrap();

test.each([
  ['the main mailbox only, if nobody has shown that the backup mailbox is theirs', null, null, [MAIN]],
  ['both, if somebody has', LATER, null, [MAIN, BACKUP]],
  ['one mailbox once, verified or not', null, LATER, [MAIN]],
])('what happens is told to %s', async (_, backupEmailVerifiedAt, emailVerifiedAt, addresses) => {
  const scene = await teacherScene();
  const account = await accountNow(scene);
  const verified = { ...account, backupEmail: BACKUP, backupEmailVerifiedAt, emailVerifiedAt };
  const event = { type: 'mailbox-verified', mailbox: 'backup', at: LATER } as const;
  (await scene.store.accounts.record(accountChange(verified, event)))._unsafeUnwrap();
  (await releaseTeacher(about(SCHOOL), LATER, scene.ports))._unsafeUnwrap();
  const messages = laterMessages(scene);
  expect(messages.map(({ to }) => to)).toEqual(addresses);
  expect(new Set(messages.map(({ id }) => id)).size).toBe(addresses.length);
  for (const message of messages) expect(message).toMatchObject({ type: 'unit-changed', at: LATER, accountName: NAME });
});
