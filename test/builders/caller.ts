/** An answer as a program sees it. */
// What comes back is whatever the API says; specs look into it.
export interface Answer<Body = any> {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  /** Parsed, or undefined for an empty answer. */
  readonly body: Body;
}

export interface CallOptions {
  readonly body?: unknown;
  /** The version for `If-Match`. */
  readonly version?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody at the API. */
export interface Caller {
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  put(path: string, version: number, body: unknown): Promise<Answer>;
  delete(path: string): Promise<Answer>;
  /** As `post`, for what must succeed: answers the body, or throws with the status and code that came. */
  done<Body = any>(path: string, body?: unknown): Promise<Body>;
}

/** Calls over real HTTP, with these headers on every call. */
export function caller(address: string, identity: () => Promise<Readonly<Record<string, string>>>): Caller {
  const call = async (method: string, path: string, { body, version, headers }: CallOptions = {}): Promise<Answer> => {
    const response = await fetch(`${address}${path}`, {
      method,
      headers: {
        ...(await identity()),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, bytes, body: bytes.length === 0 ? undefined : JSON.parse(bytes.toString('utf8')) };
  };
  return {
    call,
    get: (path) => call('GET', path),
    post: (path, body, headers = {}) => call('POST', path, { body, headers }),
    put: (path, version, body) => call('PUT', path, { body, version }),
    delete: (path) => call('DELETE', path),
    done: async (path, body) => {
      const answer = await call('POST', path, { body });
      if (answer.status >= 300) throw new Error(`POST ${path} answered ${answer.status} ${answer.bytes.toString('utf8')}`);
      return answer.body;
    },
  };
}
