import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { plainCode, STAFF_SETTINGS, Tokens, type StaffSettings } from '@parasol/staff';

/** The secrets of a link, and the keyed hashes under which alone they are stored. */
@Injectable()
export class LinkTokens {
  constructor(
    private readonly tokens: Tokens,
    @Inject(STAFF_SETTINGS) private readonly settings: StaffSettings,
  ) {}

  /** An address with a token of 256 bits, and a code of 40, which opens nothing without it. */
  fresh(linkId: string) {
    const [token, code] = [this.tokens.token(), this.tokens.linkCode()];
    return { url: `${this.settings.publicUrl}/answer/${token}`, code, tokenHash: this.tokenHash(token), codeHash: this.codeHash(linkId, code) };
  }

  tokenHash(token: string): Buffer {
    return this.tokens.hash('packet_link', token);
  }

  /** @param linkId whose code it may be; where there is no link the same work is done for nothing */
  isCode(link: { readonly id: string; readonly codeHash: Buffer } | undefined, typed: string): boolean {
    const given = this.codeHash(link?.id ?? '', typed);
    return timingSafeEqual(given, link?.codeHash ?? given) && link !== undefined;
  }

  /** What ties a link to the first browser that had the right code. */
  freshBrowser(): string {
    return this.tokens.token();
  }

  browserHash(browser: string): Buffer {
    return this.tokens.hash('packet_browser', browser);
  }

  /** What every form of a visit carries: another page cannot know it. */
  formToken(visitId: string): string {
    return this.tokens.hash('packet_form', visitId).toString('base64url');
  }

  isFormToken(visitId: string, given: string | undefined): boolean {
    const right = this.formToken(visitId);
    return given !== undefined && given.length === right.length && timingSafeEqual(Buffer.from(given), Buffer.from(right));
  }

  private codeHash(linkId: string, typed: string): Buffer {
    return this.tokens.hash('packet_code', `${linkId}\n${plainCode(typed)}`);
  }
}
