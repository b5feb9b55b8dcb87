import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Inject, Injectable, Req } from '@nestjs/common';
import { OpenToAll } from '@parasol/access';
import { problems } from '@parasol/kernel';
import type { FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { FileAnswer } from './answer';
import { Operation } from './operation';
import { HTTP_OPTIONS } from './tokens';

export interface MetricsSettings {
  /** Whoever shows it as a bearer token may read the metrics from anywhere. */
  readonly metricsToken?: string;
  readonly trustProxy?: string;
}

/** Counts and durations by operation, method and class of status; nothing about who or what. */
@Injectable()
export class HttpMetrics {
  readonly registry = new Registry();
  private readonly requests = new Counter({
    name: 'parasol_http_requests_total',
    help: 'Requests answered',
    labelNames: ['operation', 'method', 'status'],
    registers: [this.registry],
  });
  private readonly seconds = new Histogram({
    name: 'parasol_http_request_seconds',
    help: 'Time from arrival to answer',
    labelNames: ['operation', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry, prefix: 'parasol_' });
  }

  /** @param operation operationId, or `none` for an address that is no operation */
  answered(operation: string, method: string, status: number, seconds: number): void {
    const labels = { operation, method: KNOWN_METHODS.has(method) ? method : 'other', status: `${Math.floor(status / 100)}xx` };
    this.requests.inc(labels);
    this.seconds.observe(labels, seconds);
  }
}

/** A caller may send any word as a method; it must not become a label. */
export const KNOWN_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

@Controller()
export class MetricsController {
  constructor(
    private readonly metrics: HttpMetrics,
    @Inject(HTTP_OPTIONS) private readonly settings: MetricsSettings,
  ) {}

  /** Prometheus text. From this machine only, unless METRICS_TOKEN is set and shown. */
  @Get('metrics')
  @OpenToAll('it is answered to programs on this machine, or to those that show the token')
  @Operation({ summary: 'Read the metrics of this process', answer: { status: 200, file: ['text/plain'] }, problems: ['notFound'] })
  async read(@Req() request: FastifyRequest): Promise<FileAnswer> {
    if (!this.mayRead(request)) throw problems.notFound();
    return new FileAnswer(Buffer.from(await this.metrics.registry.metrics()), 'text/plain');
  }

  private mayRead(request: FastifyRequest): boolean {
    const { metricsToken, trustProxy } = this.settings;
    if (metricsToken) return timingSafeEqual(hash(request.headers.authorization ?? ''), hash(`Bearer ${metricsToken}`));
    // Behind a proxy on this machine everybody seems to come from it.
    const proxied = trustProxy !== undefined || ['forwarded', 'x-forwarded-for', 'via'].some((name) => name in request.headers);
    return !proxied && LOOPBACK.test(request.raw.socket.remoteAddress ?? '');
  }
}
