import { placesOfError, typeOfError, type Log } from '@parasol/http';
import type { JobEvent, JobLog } from '@parasol/jobs';

/** Job events as lines of the log that the API writes, too: allow-listed fields only, an error as its class and places. */
export function workerLog(log: Log): JobLog {
  return {
    write: (event: JobEvent) => {
      if (event.event === 'job_done') return log.event('job', { kind: event.kind, jobId: event.outboxId, outcome: 'done', milliseconds: event.milliseconds });
      log.event('job_failed', {
        kind: event.kind,
        jobId: event.outboxId,
        outcome: event.event,
        reason: event.code,
        count: event.count,
        attempt: event.attempts,
        type: event.error === undefined ? undefined : typeOfError(event.error),
        at: event.error === undefined ? undefined : placesOfError(event.error),
      });
    },
  };
}
