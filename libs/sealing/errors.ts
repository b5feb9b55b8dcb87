/** Why something was refused. Codes only: an error must never carry what was being sealed, nor a key. */
export const SEALING_CODES = [
  'does_not_fit',
  'invalid_content',
  'invalid_recipient',
  'invalid_identity',
  'invalid_passphrase',
  'invalid_prf_output',
  'no_recipients',
  'too_many_recipients',
  'unknown_adviser',
  'wrong_form',
  'cannot_open',
  'check_failed',
  'not_the_same_identity',
  'other_file',
  'old_generation',
] as const;
export type SealingCode = (typeof SEALING_CODES)[number];

/** The only error that this lib throws for sealing, opening and identities. The message is the code, nothing else. */
export class SealingError extends Error {
  constructor(readonly code: SealingCode) {
    super(code);
    this.name = 'SealingError';
  }
}
