import 'reflect-metadata';
import { Injectable, Module } from '@nestjs/common';
import { UnitOfWork, type DatabaseUrls } from '@parasol/database';
import { silentLog, stopWhenAsked } from '@parasol/http';
import { Processes, jobsSettings, type Job } from '@parasol/jobs';
import { createWorker } from '../../apps/worker/create-worker';

/** A worker process as `apps/worker/main.ts` is one, with a job whose effects can be counted. */
@Injectable()
class ProofJobs {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Processes('proof.effect')
  async effect(job: Job): Promise<void> {
    await this.unitOfWork.query('insert into proof.effect (outbox_id, organisation_id, subject_id, process) values ($1, $2, $3, $4)', [
      job.outboxId,
      job.organisationId,
      job.subjectId,
      process.pid,
    ]);
    const slow = Number(process.env.PROOF_JOB_MS ?? 0);
    // Between the effect and `done_at`: where a kill hurts most.
    if (slow > 0) await new Promise((resolve) => setTimeout(resolve, slow * Math.random() * 2));
  }
}

@Module({ providers: [ProofJobs] })
class ProofModule {}

async function main(): Promise<void> {
  const jobs = jobsSettings(process.env);
  const worker = await createWorker({
    urls: JSON.parse(process.env.PROOF_URLS ?? '{}') as DatabaseUrls,
    jobs,
    healthPort: 0,
    log: { write: (event) => process.stdout.write(`${JSON.stringify({ ...event, error: undefined })}\n`) },
    features: [ProofModule],
  });
  stopWhenAsked(() => worker.stop(), silentLog, jobs.stopWithinMs + 5_000);
  process.send?.({ ready: true, healthPort: worker.healthPort });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : 'unknown'}\n`);
  process.exit(1);
});
