import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Answer {
  readonly status: number;
  readonly body: any;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** An API that is served: by an application in this process (without a socket), or at an address. */
export type Api = NestFastifyApplication | string;

export interface SendOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Only where the application is in this process. */
  readonly remoteAddress?: string;
}

/** Somebody who talks to the API, with the cookies that they were given. */
export class Client {
  readonly cookies = new Map<string, string>();

  constructor(
    readonly api: Api,
    private readonly always: SendOptions = {},
  ) {}

  get(path: string, options?: SendOptions): Promise<Answer> {
    return this.send('GET', path, undefined, options);
  }

  post(path: string, body?: unknown, options?: SendOptions): Promise<Answer> {
    return this.send('POST', path, body, options);
  }

  patch(path: string, version: number, body: unknown, options: SendOptions = {}): Promise<Answer> {
    return this.send('PATCH', path, body, { ...options, headers: { 'if-match': `"${version}"`, ...options.headers } });
  }

  delete(path: string, options?: SendOptions): Promise<Answer> {
    return this.send('DELETE', path, undefined, options);
  }

  async send(method: Method, path: string, body?: unknown, options: SendOptions = {}): Promise<Answer> {
    const headers: Record<string, string> = { ...this.always.headers, ...options.headers };
    if (this.cookies.size > 0) headers.cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const isForm = body instanceof URLSearchParams;
    if (body !== undefined) headers['content-type'] ??= isForm ? 'application/x-www-form-urlencoded' : 'application/json';
    const payload = body === undefined ? undefined : isForm ? String(body) : JSON.stringify(body);
    const { status, text, raw } = await this.exchange(method, path, payload, headers, options.remoteAddress ?? this.always.remoteAddress);
    for (const cookie of raw.cookies) this.keep(cookie);
    return { status, text, body: /json/.test(raw.headers['content-type'] ?? '') ? JSON.parse(text) : undefined, headers: raw.headers };
  }

  /** As `send`, but throws unless the answer has this status. */
  async expect(status: number, method: Method, path: string, body?: unknown, options?: SendOptions): Promise<Answer> {
    const answer = await this.send(method, path, body, options);
    if (answer.status !== status) throw new Error(`${method} ${path} answered ${answer.status} instead of ${status}: ${answer.text.slice(0, 300)}`);
    return answer;
  }

  private async exchange(method: Method, path: string, payload: string | undefined, headers: Record<string, string>, remoteAddress: string | undefined) {
    if (typeof this.api === 'string') {
      const response = await fetch(new URL(path, this.api), { method, headers, ...(payload === undefined ? {} : { body: payload }), redirect: 'manual' });
      const raw = { headers: Object.fromEntries(response.headers) as Record<string, string | undefined>, cookies: response.headers.getSetCookie() };
      return { status: response.status, text: await response.text(), raw };
    }
    const response = await this.api.inject({ method, url: path, headers, ...(payload === undefined ? {} : { payload }), ...(remoteAddress === undefined ? {} : { remoteAddress }) });
    const raw = { headers: response.headers as Record<string, string | undefined>, cookies: [response.headers['set-cookie'] ?? []].flat() };
    return { status: response.statusCode, text: response.body, raw };
  }

  private keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
