import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Registry } from 'prom-client';

/** Numbers about jobs, by kind and code only. A registry of its own, so that a process may hold several. */
@Injectable()
export class JobMetrics {
  readonly registry = new Registry();
  readonly done = this.counter('parasol_jobs_done_total', 'Jobs done', ['kind']);
  readonly failed = this.counter('parasol_jobs_failed_total', 'Attempts that failed', ['kind', 'code']);
  readonly dead = this.counter('parasol_jobs_dead_total', 'Jobs given up after their last attempt', ['kind', 'code']);
  readonly lost = this.counter('parasol_jobs_lost_total', 'Jobs that the queue had lost and that were put back', []);
  readonly relayed = this.counter('parasol_jobs_relayed_total', 'Jobs handed to the queue', []);
  readonly recurring = this.counter('parasol_jobs_recurring_total', 'Runs of recurring jobs, one per organisation', ['kind', 'outcome']);
  readonly waiting = this.gauge('parasol_jobs_waiting', 'Jobs that are due and not done');
  readonly deadNow = this.gauge('parasol_jobs_dead', 'Jobs that were given up and that an operator has not looked at');

  private counter<T extends string>(name: string, help: string, labelNames: readonly T[]): Counter<T> {
    return new Counter({ name, help, labelNames: [...labelNames], registers: [this.registry] });
  }

  private gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.registry] });
  }
}
