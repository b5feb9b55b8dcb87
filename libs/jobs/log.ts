/** All that the worker ever says about a job; ids and codes, no field that could hold a value. */
export interface JobEvent {
  readonly event:
    | 'job_done'
    | 'job_failed'
    | 'job_dead'
    | 'jobs_lost'
    | 'recurring_failed'
    | 'queue_trouble'
    | 'relay_trouble'
    | 'sweep_trouble'
    | 'background_trouble'
    | 'stop_overdue';
  readonly kind?: string;
  readonly outboxId?: string;
  readonly code?: string;
  readonly attempts?: number;
  readonly count?: number;
  readonly milliseconds?: number;
  /** For the places in our own source on its stack; its text is never to be written anywhere. */
  readonly error?: unknown;
}

/** Where job events go; the worker process binds it to its logger. */
export abstract class JobLog {
  abstract write(event: JobEvent): void;
}

/** For tests and tools that want no log. */
export const silentJobLog: JobLog = { write: () => undefined };
