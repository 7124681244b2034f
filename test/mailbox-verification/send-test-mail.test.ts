import { errAsync, okAsync, type ResultAsync } from 'neverthrow';
import { expect, test } from 'vitest';
import { type SendTestMailPorts, sendTestMail } from '../../src/mailbox-verification/send-test-mail.js';
import { createAccessScene, MAIN } from '../workflow/access-scene.js';
import { tracePorts } from '../workflow/wrapped-ports.js';

const command = { email: MAIN, challengeAnswer: '496' };

async function world(altered: Partial<SendTestMailPorts> = {}) {
  const { limiter } = await createAccessScene();
  const sent: string[] = [];
  const sendTestMailTo = (to: string) => {
    sent.push(to);
    return okAsync(undefined);
  };
  const { ports, trace } = tracePorts<SendTestMailPorts>({
    challenges: { verify: (answer) => okAsync(answer === '496') },
    rateLimiter: limiter,
    testMail: { sendTestMail: sendTestMailTo },
    ...altered,
  });
  return { ports, trace, sent, limiter };
}

test('goes to the address once the challenge is answered', async () => {
  const { ports, sent, trace } = await world();
  expect((await sendTestMail(command, ports))._unsafeUnwrap()).toEqual({ type: 'test-mail-sent' });
  expect(sent).toEqual([MAIN]);
  expect(trace).toEqual(['rateLimiter.take', 'challenges.verify', 'testMail.sendTestMail']);
});

test.each([['497'], [''], [496], [null], [{}]])('not for the answer %j', async (challengeAnswer) => {
  const { ports, sent } = await world();
  const refused = (await sendTestMail({ ...command, challengeAnswer }, ports))._unsafeUnwrapErr();
  expect(refused).toEqual({ code: 'test-mail.challenge-failed' });
  expect(sent).toEqual([]);
});

test('an answer of the host that is no boolean opens nothing', async () => {
  const verify = () => okAsync('yes') as unknown as ResultAsync<boolean, never>;
  const { ports, sent } = await world({ challenges: { verify } });
  expect((await sendTestMail(command, ports))._unsafeUnwrapErr()).toEqual({ code: 'test-mail.challenge-failed' });
  expect(sent).toEqual([]);
});

test('an address that is none costs no challenge', async () => {
  const { ports, trace } = await world();
  expect((await sendTestMail({ ...command, email: 'x' }, ports))._unsafeUnwrapErr().code).toMatch(/^email-address\./);
  expect(trace).toEqual([]);
});

test('guessing answers is limited as sending is', async () => {
  const { ports, limiter, sent } = await world();
  limiter.most = 3;
  for (const challengeAnswer of ['1', '2', '3']) {
    expect((await sendTestMail({ ...command, challengeAnswer }, ports)).isErr()).toBe(true);
  }
  expect((await sendTestMail(command, ports))._unsafeUnwrapErr()).toMatchObject({ limit: 'test-mail' });
  expect(sent).toEqual([]);
});

test('says why it could not be sent', async () => {
  for (const code of ['message.not-sent', 'message.undeliverable'] as const) {
    const { ports } = await world({ testMail: { sendTestMail: () => errAsync({ code }) } });
    expect((await sendTestMail(command, ports))._unsafeUnwrapErr()).toEqual({ code });
  }
});
