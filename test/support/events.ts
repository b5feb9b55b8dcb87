import { request, type IncomingMessage } from 'node:http';
import type { Client } from './client';

/** A stream of events that somebody follows, as `kind id` per event. */
export interface Followed {
  readonly status: number;
  readonly head: IncomingMessage['headers'];
  readonly events: readonly string[];
  /** Resolves when the other side ends it. */
  readonly ended: Promise<void>;
  /** Waits until an event is there; fails after three seconds. */
  heard(event: string): Promise<void>;
  /** Forgets what was heard until now. */
  forget(): void;
  close(): void;
}

/** Opens `GET /live` at an address, as the browser of a worker would. */
export function follow(origin: string, worker: Pick<Client, 'cookies'>, headers: Readonly<Record<string, string>> = {}): Promise<Followed> {
  const cookie = [...worker.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return new Promise((resolve, reject) => {
    const asking = request(new URL('/live', origin), { headers: { accept: 'text/event-stream', cookie, ...headers }, agent: false }, (response) => {
      const events: string[] = [];
      let rest = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        const blocks = (rest + text).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) {
          const [, kind, id] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
          if (kind !== undefined) events.push(`${kind} ${id}`);
        }
      });
      response.on('error', () => undefined);
      resolve({
        status: response.statusCode ?? 0,
        head: response.headers,
        events,
        ended: new Promise((over) => response.once('close', over)),
        heard: async (event) => {
          for (const end = Date.now() + 3_000; !events.includes(event); await new Promise((soon) => setTimeout(soon, 20))) {
            if (Date.now() > end) throw new Error(`${event} was not heard; heard were ${events.join(', ') || 'none'}`);
          }
        },
        forget: () => void events.splice(0),
        close: () => asking.destroy(),
      });
    });
    asking.on('error', reject);
    asking.end();
  });
}
