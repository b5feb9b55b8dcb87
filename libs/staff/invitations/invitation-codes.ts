import { Inject, Injectable } from '@nestjs/common';
import { STAFF_SETTINGS, type StaffSettings } from '../settings';
import { Tokens } from '../sign-in/tokens';

export const INVITATION_HOURS = 72;

/** A code that is shown once, and the hash under which it is kept. */
export interface InvitationCode {
  readonly code: string;
  readonly hash: Buffer;
  /** Where it is taken up; the code stands behind `#`, which no browser sends to a server or writes into its log. */
  readonly url: string;
}

@Injectable()
export class InvitationCodes {
  constructor(
    private readonly tokens: Tokens,
    @Inject(STAFF_SETTINGS) private readonly settings: StaffSettings,
  ) {}

  fresh(): InvitationCode {
    const code = this.tokens.invitationCode();
    return { code, hash: this.tokens.codeHash('invitation', code), url: `${this.settings.publicUrl}/app/welcome#code=${code}` };
  }
}
