import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { PROCESSES, RECURRING, type Job, type RecurringMark } from './decorators';

export type Processor = (job: Job) => Promise<void>;

export interface RecurringJob extends RecurringMark {
  readonly run: (organisationId: string) => Promise<void>;
}

/** All processors of the features that this process has loaded, found by their decorators. */
@Injectable()
export class JobRegistry {
  private found: { processors: Map<string, Processor>; recurring: Map<string, RecurringJob> } | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  processor(kind: string): Processor | undefined {
    return this.all().processors.get(kind);
  }

  recurring(kind: string): RecurringJob | undefined {
    return this.all().recurring.get(kind);
  }

  get kinds(): readonly string[] {
    return [...this.all().processors.keys()];
  }

  get schedule(): readonly RecurringJob[] {
    return [...this.all().recurring.values()];
  }

  /** Collected on first use: only then does every provider exist. Two methods for one kind are a programming error. */
  private all() {
    if (this.found) return this.found;
    const processors = new Map<string, Processor>();
    const recurring = new Map<string, RecurringJob>();
    for (const instance of new Set(this.discovery.getProviders().map((wrapper) => wrapper.instance as unknown))) {
      if (typeof instance !== 'object' || instance === null) continue;
      for (const method of this.methods(instance)) {
        const kind = Reflect.getMetadata(PROCESSES, method) as string | undefined;
        if (kind) once(processors, kind, method.bind(instance) as Processor);
        const mark = Reflect.getMetadata(RECURRING, method) as RecurringMark | undefined;
        if (mark) once(recurring, mark.kind, { ...mark, run: method.bind(instance) as RecurringJob['run'] });
      }
    }
    this.found = { processors, recurring };
    return this.found;
  }

  private methods(instance: object): ((...args: never[]) => unknown)[] {
    const prototype = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
    if (!prototype) return [];
    return this.scanner
      .getAllMethodNames(prototype)
      .map((name) => prototype[name])
      .filter((method) => typeof method === 'function') as ((...args: never[]) => unknown)[];
  }
}

function once<T>(map: Map<string, T>, kind: string, value: T): void {
  if (map.has(kind)) throw new Error(`two methods process the job kind ${kind}`);
  map.set(kind, value);
}
