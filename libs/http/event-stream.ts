import type { ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** Proxies and sockets that hear nothing hang up after a minute. */
const HEARTBEAT_MS = 15_000;
/** Bytes that may wait for a reader who does not take them. */
const PATIENCE_BYTES = 65_536;
const PLAIN = /^[\w-]{1,64}$/;

/** Named events for one reader, as a browser's EventSource takes them; without ids, so that nothing can be counted or asked for again. */
export class EventStream {
  private readonly onEnd: (() => void)[] = [];

  constructor(private readonly response: ServerResponse) {
    response.once('close', () => this.onEnd.splice(0).forEach((told) => told()));
  }

  get open(): boolean {
    return !this.response.writableEnded && !this.response.destroyed;
  }

  /** Codes and ids only: a name or a datum of any other shape throws. */
  send(event: string, data: string): void {
    if (!PLAIN.test(event) || !PLAIN.test(data)) throw new Error('an event holds codes and ids only');
    this.write(`event: ${event}\ndata: ${data}\n\n`);
  }

  beat(): void {
    this.write(':\n\n');
  }

  /** Called once, whoever ended it; at once where it is over. */
  whenOver(told: () => void): void {
    if (this.response.closed) told();
    else this.onEnd.push(told);
  }

  /** In order: what was sent arrives. */
  end(): void {
    this.response.end();
  }

  private write(text: string): void {
    if (!this.open) return;
    this.response.write(text);
    if (this.response.writableLength > PATIENCE_BYTES) this.response.destroy();
  }
}

/** The answer of an operation whose answer is a stream of events: what is to be done with it once it is open. */
export class EventsAnswer {
  constructor(readonly begin: (stream: EventStream) => void) {}
}

/** The streams of events that this server has open: keeps them alive, and ends them when it closes. */
@Injectable()
export class EventStreams {
  private readonly streams = new Set<EventStream>();
  private heart: NodeJS.Timeout | undefined;

  /** Takes the reply over: nothing else may answer it. */
  open(reply: FastifyReply): EventStream {
    reply.hijack();
    // X-Accel-Buffering is nginx's word for a proxy that must not wait for more; no-transform keeps others from compressing.
    const head = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' };
    reply.raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), ...head });
    const stream = new EventStream(reply.raw);
    this.streams.add(stream);
    stream.whenOver(() => this.forget(stream));
    this.heart ??= setInterval(() => this.streams.forEach((each) => each.beat()), HEARTBEAT_MS).unref();
    stream.beat();
    return stream;
  }

  endAll(): void {
    for (const stream of this.streams) stream.end();
  }

  private forget(stream: EventStream): void {
    this.streams.delete(stream);
    if (this.streams.size > 0) return;
    clearInterval(this.heart);
    this.heart = undefined;
  }
}
