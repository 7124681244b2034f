/** A mail server on this machine that keeps what it is sent, and is as unwilling as a test wants it. */
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What a server says to a command, or null to do as it is told. */
interface Refusal {
  readonly responseCode: number;
  readonly says: string;
}

/** How a server behaves. */
export interface Behaviour {
  /** What it says of a sender. */
  readonly sender?: Refusal;
  /** What it says of a mailbox. */
  readonly mailbox?: (address: string) => Refusal | null;
  /** What it says of a mail that it has read. */
  readonly mail?: Refusal;
  /** How long it takes to answer that a mail was read. */
  readonly milliseconds?: number;
}

/** A mail as it came, with the mailboxes that it came for. */
export interface ReceivedMail {
  readonly for: readonly string[];
  readonly raw: string;
  readonly parsed: ParsedMail;
}

export interface MailServer {
  readonly port: number;
  readonly received: readonly ReceivedMail[];
  readonly close: () => Promise<void>;
}

export async function openMailServer(behaviour: Behaviour = {}): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    closeTimeout: 100,
    onMailFrom(_, __, callback) {
      callback(errorOf(behaviour.sender ?? null));
    },
    onRcptTo({ address }, _, callback) {
      callback(errorOf(behaviour.mailbox?.(address) ?? null));
    },
    onData(stream, { envelope }, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const bytes = Buffer.concat(chunks);
        void simpleParser(bytes).then((parsed) => {
          const refused = errorOf(behaviour.mail ?? null);
          if (refused === null) {
            received.push({ for: envelope.rcptTo.map(({ address }) => address), raw: bytes.toString(), parsed });
          }
          setTimeout(() => {
            callback(refused);
          }, behaviour.milliseconds ?? 0);
        });
      });
    },
  });
  // a client that hangs up in the middle is no failure of the server's
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

function errorOf(refusal: Refusal | null): Error | null {
  return refusal === null ? null : Object.assign(new Error(refusal.says), { responseCode: refusal.responseCode });
}
