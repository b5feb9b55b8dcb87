import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { failureOf } from './mail-failure';
import type { MailSettings } from './settings';

export interface Mail {
  /** Always the same for the same mail: who gets it twice can tell. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Speaks to the mail server: one connection for each mail, TLS unless it is this machine, and no word of it anywhere. */
export class MailServer {
  constructor(private readonly settings: MailSettings) {}

  /**
   * Hands one mail over. `isWanted` is asked after the server has let us in, just before it is told where the mail goes, so that what was
   * taken back while the server could not be reached is not sent. False: it was not wanted any more.
   * @throws MailFailure whatever goes wrong, by its code alone
   */
  async send(mail: Mail, isWanted: () => Promise<boolean>): Promise<boolean> {
    const raw = await this.compose(mail);
    const connection = this.connection();
    try {
      await this.enter(connection);
      if (!(await wanted(isWanted))) return false;
      await answered((done) => connection.send({ from: this.settings.from, to: [mail.to] }, raw, (error) => done(error)));
      return true;
    } catch (error) {
      throw error instanceof Unasked ? error.cause : failureOf(error);
    } finally {
      if (connection.destroyed) connection.close();
      else connection.quit();
    }
  }

  private connection(): SMTPConnection {
    const { host, port, tls, timeouts } = this.settings;
    const connection = new SMTPConnection({
      host, port, secure: tls === 'at_once', requireTLS: tls === 'upgrade', ignoreTLS: tls === 'none', tls: { minVersion: 'TLSv1.2' },
      // Not the name of this machine.
      name: this.domain, logger: false,
      connectionTimeout: timeouts.connectMs, greetingTimeout: timeouts.connectMs, dnsTimeout: timeouts.connectMs, socketTimeout: timeouts.silenceMs,
    });
    // What breaks between two commands shows in the next one; unheard, its event would end the process.
    connection.on('error', () => undefined);
    return connection;
  }

  private async enter(connection: SMTPConnection): Promise<void> {
    const { user, password = '' } = this.settings;
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject);
      connection.once('end', () => reject(new Error('the server hung up')));
      connection.connect((error) => (error ? reject(error) : resolve()));
    });
    if (user !== undefined) await answered((done) => connection.login({ user, pass: password }, (error) => done(error)));
  }

  private compose({ id, to, subject, text }: Mail): Promise<Buffer> {
    const { from } = this.settings;
    const composer = new MailComposer({
      from, to, subject, text, messageId: `<${id}@${this.domain}>`, textEncoding: 'base64', disableFileAccess: true, disableUrlAccess: true,
      // Robots that answer while somebody is away leave it alone.
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    });
    return composer.compile().build();
  }

  private get domain(): string {
    return this.settings.from.slice(this.settings.from.indexOf('@') + 1);
  }
}

/** What the caller's own question threw is the caller's. */
class Unasked extends Error {}

async function wanted(isWanted: () => Promise<boolean>): Promise<boolean> {
  try {
    return await isWanted();
  } catch (cause) {
    throw new Unasked('', { cause });
  }
}

const answered = (ask: (done: (error?: Error | null) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => ask((error) => (error ? reject(error) : resolve())));
