import { request, type ClientRequest } from 'node:http';

/** What a worker's open screen hears, and when: `GET /live`, opened again when the other side ended it, as a browser does. */
export class LiveStream {
  /** By `kind id`. */
  private readonly heard = new Map<string, number[]>();
  private readonly refreshes: number[] = [];
  private asking: ClientRequest | undefined;
  private closed = false;
  events = 0;
  /** How often it ended though nobody wanted that. */
  broken = 0;

  constructor(
    private readonly origin: () => string,
    private readonly cookie: string,
  ) {}

  get ids(): IterableIterator<string> {
    return this.heard.keys();
  }

  /** Resolves when the other side has begun to tell. */
  open(): Promise<void> {
    return new Promise((resolve, reject) => {
      let begun = false;
      const asking = request(new URL('/live', this.origin()), { headers: { accept: 'text/event-stream', cookie: this.cookie }, agent: false }, (response) => {
        begun = true;
        if (response.statusCode !== 200) {
          response.resume();
          return reject(new Error(`a stream was answered ${response.statusCode}`));
        }
        let rest = '';
        response.setEncoding('utf8').on('data', (text: string) => {
          const blocks = (rest + text).split('\n\n');
          rest = blocks.pop() ?? '';
          for (const block of blocks) this.take(block);
        });
        response.on('error', () => undefined).once('close', () => this.lose());
        resolve();
      });
      asking.on('error', (error) => (begun ? undefined : reject(error)));
      asking.end();
      this.asking = asking;
    });
  }

  close(): void {
    this.closed = true;
    this.asking?.destroy();
  }

  /** When this was told after a moment, which is when it was sent; `refresh` where the screen was told to read everything again. */
  toldOf(event: string, since: number): number | 'refresh' | undefined {
    const at = this.heard.get(event)?.find((time) => time >= since);
    return at ?? (this.refreshes.some((time) => time >= since) ? 'refresh' : undefined);
  }

  private take(block: string): void {
    const [, kind, id] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
    if (kind === undefined) return;
    this.events += 1;
    if (kind === 'refresh') return void this.refreshes.push(performance.now());
    const event = `${kind} ${id}`;
    const times = this.heard.get(event);
    if (times) times.push(performance.now());
    else this.heard.set(event, [performance.now()]);
  }

  private lose(): void {
    if (this.closed) return;
    this.broken += 1;
    const again = (): void => {
      if (!this.closed) this.open().catch(() => setTimeout(again, 1_000));
    };
    again();
  }
}
