import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AccessModule } from '@parasol/access';
import { AssignmentProposalsModule } from '@parasol/assignment-proposals';
import { CaseFilesModule } from '@parasol/case-files';
import { ConsentsModule } from '@parasol/consents';
import { ContactsModule } from '@parasol/contacts';
import { DatabaseModule, type Listener, type Settings } from '@parasol/database';
import { DirectoryModule } from '@parasol/directory';
import { HandOversModule } from '@parasol/hand-overs';
import type { Log } from '@parasol/http';
import { JobsModule } from '@parasol/jobs';
import { KeysModule, LocalKeyEncryptionKeys } from '@parasol/keys';
import { LeakCountsModule } from '@parasol/leak-counts';
import { LiveModule } from '@parasol/live';
import { OfflineOutboxModule } from '@parasol/offline-outbox';
import { PacketLinksModule } from '@parasol/packet-links';
import { ReferralsModule } from '@parasol/referrals';
import { ReportsModule } from '@parasol/reports';
import { SealedModule } from '@parasol/sealed';
import { StaffModule, staffSettings } from '@parasol/staff';
import { TaskQueuesModule } from '@parasol/task-queues';

/** The features that this process serves, and what they need. */
export function featuresOf({ secrets }: Settings<'api'>, listener: Listener, mailOffered: boolean): readonly (Type | DynamicModule)[] {
  const staff = StaffModule.with(staffSettings(secrets, listener.publicUrl));
  return [
    staff,
    CaseFilesModule,
    SealedModule,
    ContactsModule,
    OfflineOutboxModule.with(staff),
    DirectoryModule,
    ConsentsModule,
    ReferralsModule,
    PacketLinksModule.with(staff, mailOffered),
    TaskQueuesModule,
    AssignmentProposalsModule,
    HandOversModule.with(staff),
    ReportsModule,
    LeakCountsModule,
    LiveModule.with(staff),
  ];
}

/** The installation's key-encryption keys; there is one, until it is rotated. */
const keysOf = ({ secrets }: Settings<'api'>) => new LocalKeyEncryptionKeys('1', { 1: Buffer.from(secrets.keyEncryptionKey, 'base64') });

/** The one list of modules of the API. */
@Module({})
export class AppModule {
  static with(settings: Settings<'api'>, listener: Listener, log: Log, mailOffered: boolean): DynamicModule {
    const database = DatabaseModule.with(settings.databaseUrls, {
      onIdleError: (role) => log.event('database_connection_lost', { role }),
      onEffectFailed: () => log.event('effect_after_commit_failed', {}),
    });
    return { module: AppModule, imports: [database, KeysModule.with(keysOf(settings)), AccessModule, JobsModule, ...featuresOf(settings, listener, mailOffered)] };
  }
}
