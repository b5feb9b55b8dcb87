import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { MailSettings } from '@parasol/mail';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came. */
  readonly raw: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** A real mail server in this process that keeps what it is given, on one port for its whole life, up or down. */
export class TestMailServer {
  readonly mails: ReceivedMail[] = [];
  /** Asked before anybody is let in. */
  onConnect: () => Promise<void> | void = () => undefined;
  /** Answers the code and words with which a recipient is refused. */
  refusal: (address: string) => { code: number; words: string } | undefined = () => undefined;
  /** Takes the next mails, and hangs up without having said so. */
  losesAnswers = 0;
  port = 0;
  private server: SMTPServer | undefined;

  constructor(private readonly options: SMTPServerOptions = {}) {}

  async up(): Promise<void> {
    this.server = new SMTPServer({
      authOptional: true, disabledCommands: ['STARTTLS'], hideSTARTTLS: true, logger: false, ...this.options,
      onConnect: (_session, done) => void Promise.resolve(this.onConnect()).then(() => done(), done),
      onRcptTo: ({ address }, _session, done) => {
        const refused = this.refusal(address);
        done(refused && Object.assign(new Error(`${refused.words} <${address}>`), { responseCode: refused.code }));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          this.mails.push(received(mailFrom ? mailFrom.address : '', rcptTo.map(({ address }) => address), Buffer.concat(chunks).toString('utf8')));
          if (this.losesAnswers-- > 0) return this.hangUp();
          done();
        });
      },
    });
    this.server.on('error', () => undefined);
    const net = this.server.server;
    this.server.listen(this.port, '127.0.0.1');
    await once(net, 'listening');
    this.port = (net.address() as AddressInfo).port;
  }

  async down(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    this.hangUp(server);
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  get settings(): MailSettings {
    return { host: '127.0.0.1', port: this.port, tls: 'none', from: 'answers@relay.example', timeouts: { connectMs: 5_000, silenceMs: 5_000 } };
  }

  private hangUp(server = this.server): void {
    for (const connection of server?.connections ?? []) (connection as unknown as { close(): void }).close();
  }
}

function received(from: string, to: readonly string[], raw: string): ReceivedMail {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  return { from, to, raw, headers, text: Buffer.from(rest.join('\r\n\r\n'), 'base64').toString('utf8') };
}
