import { Agent, request } from 'node:http';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer as it came over the wire: nothing is decoded or left out. */
export interface Answer {
  readonly status: number;
  /** `name: value`, as sent. */
  readonly head: readonly string[];
  readonly bytes: Buffer;
}

/** One connection, so that requests arrive in the order in which they are sent. */
export class Wire {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  private sent = 0;

  constructor(
    readonly origin: string,
    /** Each request comes from an address of its own: what is slowed down for one network is not asked here. */
    private readonly spread = true,
  ) {}

  get count(): number {
    return this.sent;
  }

  send({ method, path, body, headers = {} }: Asked, cookie = ''): Promise<Answer> {
    this.sent += 1;
    const payload = body === undefined ? undefined : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
    const all: Record<string, string> = { ...headers };
    if (cookie) all.cookie = cookie;
    if (this.spread) all['x-forwarded-for'] = `10.${(this.sent >> 16) & 255}.${(this.sent >> 8) & 255}.${this.sent & 255}`;
    if (payload) {
      all['content-type'] ??= 'application/json';
      all['content-length'] = String(payload.length);
    }
    return new Promise((resolve, reject) => {
      const sending = request(new URL(path, this.origin), { method, headers: all, agent: this.agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const head = response.rawHeaders.flatMap((name, n) => (n % 2 === 0 ? [`${name.toLowerCase()}: ${response.rawHeaders[n + 1]}`] : []));
          resolve({ status: response.statusCode ?? 0, head, bytes: Buffer.concat(chunks) });
        });
      });
      sending.on('error', reject);
      sending.setTimeout(60_000, () => sending.destroy(new Error(`${method} ${path}: no answer within 60 s`)));
      sending.end(payload);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

/** All of an answer, for searching. */
export const bytesOf = ({ head, bytes }: Answer): Buffer => Buffer.concat([Buffer.from(`${head.join('\n')}\n\n`), bytes]);
