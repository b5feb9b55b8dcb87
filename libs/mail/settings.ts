import { readFileSync } from 'node:fs';
import { isLoopback, OperatorError } from '@parasol/database';

type Environment = Readonly<Record<string, string | undefined>>;

/** The mail server, and how long anything is waited for. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps:`), by STARTTLS (`smtp:`), or none, which only a server on this machine may have. */
  readonly tls: 'at_once' | 'upgrade' | 'none';
  readonly user?: string;
  readonly password?: string;
  /** The address that mails come from. */
  readonly from: string;
  readonly timeouts: MailTimeouts;
}

export interface MailTimeouts {
  readonly connectMs: number;
  /** Without a byte from the server. */
  readonly silenceMs: number;
}

const TIMEOUTS: MailTimeouts = { connectMs: 10_000, silenceMs: 20_000 };
const PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 };
/** A bare address: it stands in the envelope, and a name in front of it would tell every mail server on the way who writes. */
const ADDRESS = /^[\w.+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/;

/**
 * Whether e-mail is offered: for a process that sends none itself and needs no password of the mail server.
 * @throws OperatorError when `MAIL_FROM` is no address
 */
export const isMailOffered = (env: Environment): boolean => senderOf(env) !== undefined;

/**
 * Reads SMTP_URL (`smtps://user@host:465`, or `smtp://user@host:587`, which must offer STARTTLS), SMTP_PASSWORD_FILE and MAIL_FROM.
 * Undefined when there is no mail server. Without TLS only a server on this machine is spoken to.
 * @throws OperatorError with a sentence that quotes neither address nor password
 */
export function mailSettings(env: Environment): MailSettings | undefined {
  const from = senderOf(env);
  const address = env.SMTP_URL?.trim();
  if (!address && !from) return undefined;
  if (!address || !from) throw new OperatorError('SMTP_URL and MAIL_FROM belong together: set both, or neither.');
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const port = url && PORTS[url.protocol];
  if (!url || !port || !url.hostname || !/^\/?$/.test(url.pathname) || url.search) {
    throw new OperatorError('SMTP_URL must look like smtps://user@mail.example.org:465 or smtp://user@mail.example.org:587.');
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const password = passwordOf(env) ?? decodeURIComponent(url.password);
  return {
    host, from, port: Number(url.port) || port, timeouts: TIMEOUTS,
    tls: url.protocol === 'smtps:' ? 'at_once' : isLoopback(host) ? 'none' : 'upgrade',
    ...(url.username ? { user: decodeURIComponent(url.username), password } : {}),
  };
}

function senderOf(env: Environment): string | undefined {
  const from = env.MAIL_FROM?.trim();
  if (!from) return undefined;
  if (!ADDRESS.test(from)) throw new OperatorError('MAIL_FROM must be a bare address such as answers@example.org.');
  return from;
}

function passwordOf(env: Environment): string | undefined {
  const file = env.SMTP_PASSWORD_FILE;
  if (!file) return undefined;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new OperatorError(`The file that SMTP_PASSWORD_FILE names cannot be read: ${file}.`);
  }
}
