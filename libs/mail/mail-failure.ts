/** Why a mail was not taken. `refused`: the server will not have this mail, and trying again cannot help. */
export type MailFailureCode = 'mail_refused' | 'mail_not_now' | 'mail_sign_in' | 'mail_no_tls' | 'mail_unreachable';

/** A code, and nothing of what the server said: servers quote addresses. */
export class MailFailure extends Error {
  constructor(readonly code: MailFailureCode) {
    super(code);
    this.name = 'MailFailure';
  }

  get isFinal(): boolean {
    return this.code === 'mail_refused';
  }
}

interface Said {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** What an error of the SMTP client means. */
export function failureOf(error: unknown): MailFailure {
  if (error instanceof MailFailure) return error;
  const { code, command = '', responseCode = 0 } = (error ?? {}) as Said;
  if (code === 'EAUTH') return new MailFailure('mail_sign_in');
  if (code === 'ETLS') return new MailFailure('mail_no_tls');
  // A sender who is not let in is the operator's to put right; an address that does not exist, or a mail that is not taken, is not.
  if (responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA')) return new MailFailure('mail_refused');
  return new MailFailure(responseCode >= 400 ? 'mail_not_now' : 'mail_unreachable');
}
