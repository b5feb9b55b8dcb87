import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AuditChainer, AuditChainModule, AuditModule } from '@parasol/audit';
import { CaseFilesJobsModule, RemovalsModule } from '@parasol/case-files';
import { ConsentsJobsModule } from '@parasol/consents';
import { ContactsJobsModule } from '@parasol/contacts';
import { DatabaseModule, type DatabaseUrls, type Settings } from '@parasol/database';
import { HandOversJobsModule } from '@parasol/hand-overs';
import type { Log } from '@parasol/http';
import { Consumer, JobsModule, JobsWorkerModule, Relay, Sweeper, type Background, type JobLog, type JobsSettings } from '@parasol/jobs';
import { KeysModule, LocalKeyEncryptionKeys } from '@parasol/keys';
import type { MailSettings } from '@parasol/mail';
import { OfflineOutboxJobsModule } from '@parasol/offline-outbox';
import { PacketLinksJobsModule } from '@parasol/packet-links';
import { ReferralsJobsModule } from '@parasol/referrals';
import { ReportsJobsModule } from '@parasol/reports';
import { SealedJobsModule } from '@parasol/sealed';
import { StaffJobsModule } from '@parasol/staff';
import { TaskQueuesJobsModule } from '@parasol/task-queues';

type Feature = Type | DynamicModule;

/** The features whose jobs this process runs, and what they need. */
export function featuresOf({ secrets, dataDir }: Settings<'worker'>, log: Log, mail?: MailSettings): readonly Feature[] {
  const onTrouble = (code: string): void => log.event('job_failed', { kind: 'audit.chain', outcome: 'background_trouble', reason: code });
  return [
    AuditModule,
    KeysModule.with(new LocalKeyEncryptionKeys('1', { 1: Buffer.from(secrets.keyEncryptionKey, 'base64') })),
    AuditChainModule.with(Buffer.from(secrets.auditKey, 'base64'), dataDir, { onTrouble }),
    RemovalsModule.with(Buffer.from(secrets.auditKey, 'base64'), dataDir),
    StaffJobsModule,
    CaseFilesJobsModule,
    ContactsJobsModule,
    OfflineOutboxJobsModule,
    ConsentsJobsModule,
    ReferralsJobsModule,
    PacketLinksJobsModule.with(mail),
    SealedJobsModule,
    TaskQueuesJobsModule,
    HandOversJobsModule,
    ReportsJobsModule.with(Buffer.from(secrets.reportSeed, 'base64')),
  ];
}

/** Loops that live as long as the process, in the order of their start; they end in the opposite order. */
export const BACKGROUNDS: readonly Type<Background>[] = [AuditChainer];

/** The loops of the jobs themselves: taking before giving, so that the first job finds a taker. */
export const JOB_BACKGROUNDS: readonly Type<Background>[] = [Consumer, Sweeper, Relay];

export interface WorkerParts {
  readonly urls: Partial<DatabaseUrls>;
  readonly jobs: JobsSettings;
  readonly log: JobLog;
  readonly features: readonly Feature[];
  readonly onConnectionLost?: (role: string) => void;
}

@Module({})
export class WorkerModule {
  static with({ urls, jobs, log, features, onConnectionLost }: WorkerParts): DynamicModule {
    return {
      module: WorkerModule,
      imports: [DatabaseModule.with(urls, { onIdleError: onConnectionLost }), JobsModule, JobsWorkerModule.with(jobs, log), ...features],
    };
  }
}
