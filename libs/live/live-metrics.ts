import { Inject, Injectable } from '@nestjs/common';
import { HttpMetrics } from '@parasol/http';
import { Counter, Gauge, Histogram } from 'prom-client';

/** How many follow, and what it costs; nothing about who or what. */
@Injectable()
export class LiveMetrics {
  readonly streams: Gauge;
  readonly ended: Counter<'why'>;
  readonly listening: Gauge;
  readonly asked: Counter;
  readonly waiting: Gauge;
  readonly seconds: Histogram;

  constructor(@Inject(HttpMetrics) { registry }: HttpMetrics) {
    const registers = [registry];
    this.streams = new Gauge({ name: 'parasol_live_streams', help: 'Streams of events that are open', registers });
    this.ended = new Counter({ name: 'parasol_live_ended_total', help: 'Streams of events that this process ended, or refused to open', labelNames: ['why'], registers });
    this.listening = new Gauge({ name: 'parasol_live_listening', help: 'Whether this process could read last time what changed', registers });
    this.asked = new Counter({ name: 'parasol_live_asked_total', help: 'Times that the database was asked what a session may know of what changed', registers });
    this.waiting = new Gauge({ name: 'parasol_live_waiting', help: 'Sessions that are behind, and wait for their turn to be told', registers });
    this.seconds = new Histogram({ name: 'parasol_live_round_seconds', help: 'Time in which all streams were checked', buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 3], registers });
  }
}
