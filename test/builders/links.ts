import { Client, type Answer, type Api, type SendOptions } from '../support/client';
import { done } from './referrals';
import type { SignedInWorker } from './staff';

/** What a partner without an account was given: the address, and by another way the code. */
export interface GivenLink {
  readonly token: string;
  readonly code: string;
  readonly expiresAt: string;
}

export async function aLink(worker: SignedInWorker, referralId: string): Promise<GivenLink> {
  const { url, code, expiresAt } = await done(worker, `/referrals/${referralId}/link`);
  return { token: new URL(url as string).pathname.replace('/answer/', ''), code, expiresAt };
}

/** A browser in which somebody follows a link, and sends the page's forms as they stand there. */
export class AnswerPage {
  readonly client: Client;
  private last: Answer | undefined;

  constructor(
    api: Api,
    readonly token: string,
    options: SendOptions = {},
  ) {
    this.client = new Client(api, { ...options, headers: { 'accept-language': 'en', ...options.headers } });
  }

  /** The same browser, at another process. */
  at(api: Api): AnswerPage {
    const there = new AnswerPage(api, this.token);
    for (const [name, value] of this.client.cookies) there.client.cookies.set(name, value);
    return there;
  }

  async look(query = ''): Promise<Answer> {
    return (this.last = await this.client.get(`/answer/${this.token}${query}`));
  }

  async enter(code: string): Promise<Answer> {
    return this.post({ step: 'open', code });
  }

  /** @param fields what somebody fills in; the hidden ones are the page's own */
  async say(step: string, fields: Record<string, string> = {}): Promise<Answer> {
    const hidden = ['form', 'version'].flatMap((name) => {
      const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(this.last?.text ?? '')?.[1];
      return value === undefined ? [] : [[name, value]];
    });
    return this.post({ step, ...(Object.fromEntries(hidden) as Record<string, string>), ...fields });
  }

  private async post(fields: Record<string, string>): Promise<Answer> {
    return (this.last = await this.client.post(`/answer/${this.token}`, new URLSearchParams(fields)));
  }
}
