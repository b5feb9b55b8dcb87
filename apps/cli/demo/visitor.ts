import { randomUUID } from 'node:crypto';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Reply {
  readonly status: number;
  /** As it came, for comparing bytes. */
  readonly text: string;
  /** Parsed JSON; undefined when there is none. */
  readonly body: unknown;
}

export interface SendOptions {
  readonly body?: unknown;
  /** The version for `If-Match`. */
  readonly version?: number;
  /** For `Idempotency-Key`. */
  readonly key?: string;
}

/** The API answered otherwise than it must. The message names no value: the path's ids are left out. */
export class Unexpected extends Error {}

/** Somebody at the API of this machine, with the cookies that they were given. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly address: string) {}

  async send(method: Method, path: string, { body, version, key }: SendOptions = {}): Promise<Reply> {
    const response = await fetch(`${this.address}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        // Sealing keeps this process busy, on a slow machine for longer than the server keeps a connection: one that was kept would be
        // found closed in the middle of a request, which `fetch` does not ask again.
        connection: 'close',
        ...(this.cookies.size > 0 ? { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, text, body: isJson ? (JSON.parse(text) as unknown) : undefined };
  }

  /** Reads what must be there. @throws Unexpected for anything but 200 */
  async get<Body>(path: string): Promise<Body> {
    return this.must<Body>('GET', path, [200]);
  }

  /** Posts what must succeed. @throws Unexpected for anything but 2xx */
  async post<Body = { id: string }>(path: string, body?: unknown, options: Omit<SendOptions, 'body'> = {}): Promise<Body> {
    return this.must<Body>('POST', path, [200, 201, 202, 204], { body, ...options });
  }

  /** Puts what must succeed, over the version that was read. @throws Unexpected for anything but 200 */
  async put<Body = { version: number }>(path: string, version: number, body: unknown): Promise<Body> {
    return this.must<Body>('PUT', path, [200], { body, version });
  }

  private async must<Body>(method: Method, path: string, allowed: readonly number[], options?: SendOptions): Promise<Body> {
    const reply = await this.send(method, path, options);
    if (!allowed.includes(reply.status)) throw new Unexpected(`${method} ${plain(path)} answered ${said(reply)}`);
    return reply.body as Body;
  }

  private keep(cookie: string): void {
    const pair = cookie.split(';')[0] ?? '';
    const at = pair.indexOf('=');
    if (at + 1 === pair.length) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

/** Status and code of an answer: `422 consent_needed`. */
export const said = ({ status, body }: Reply): string => `${status} ${codeOf(body)}`.trim();

export const codeOf = (body: unknown): string => ((body as { type?: string } | undefined)?.type ?? '').replace('urn:parasol:problem:', '');

/** A path whose ids are not shown. */
export const plain = (path: string): string => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\?.*$/, '');

/** An id of nothing, for comparing how what is hidden and what is not there are answered. */
export const idOfNothing = (): string => randomUUID();
