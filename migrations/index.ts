import type { MigrationInterface } from 'typeorm';
import { Foundation1763700000001 } from './0001-foundation';
import { Organisations1763700000002 } from './0002-organisations';
import { CaseFiles1763700000003 } from './0003-case-files';
import { Contacts1763700000004 } from './0004-contacts';
import { Referrals1763700000005 } from './0005-referrals';
import { Audit1763700000010 } from './0010-audit';
import { Jobs1763700000020 } from './0020-jobs';
import { SignIn1763700000030 } from './0030-signin';
import { Facts1763700000040 } from './0040-facts';
import { ReferralFacts1763700000041 } from './0041-referral-facts';
import { Reports1763700000042 } from './0042-reports';
import { Sealed1763700000050 } from './0050-sealed';
import { OfflineOutbox1763700000051 } from './0051-offline-outbox';
import { FreeText1763700000052 } from './0052-free-text';
import { Spills1763700000053 } from './0053-spills';
import { Erasures1763700000054 } from './0054-erasures';
import { Consents1763700000060 } from './0060-consents';
import { Directory1763700000061 } from './0061-directory';
import { TaskQueues1763700000062 } from './0062-task-queues';
import { Packets1763700000063 } from './0063-packets';
import { ReferralCourse1763700000064 } from './0064-referral-course';
import { HandOvers1763700000065 } from './0065-hand-overs';
import { DirectoryByHand1763700000066 } from './0066-directory-by-hand';
import { PacketLinks1763700000067 } from './0067-packet-links';
import { PacketClosures1763700000068 } from './0068-packet-closures';
import { LinkMails1763700000070 } from './0070-link-mails';
import { PartnerRoles1763700000072 } from './0072-partner-roles';
import { CheaperChecks1763700000073 } from './0073-cheaper-checks';
import { Changes1763700000074 } from './0074-changes';
import { OrderOfJobs1763700000075 } from './0075-order-of-jobs';
import { Keys1763700000001 } from './key-store/0001-keys';
import { PacketKeys1763700000002 } from './key-store/0002-packet-keys';

type MigrationClass = new () => MigrationInterface;

/** Of the main database, oldest first. Never change one that has been published; add another. */
export const migrations: MigrationClass[] = [
  Foundation1763700000001,
  Organisations1763700000002,
  CaseFiles1763700000003,
  Contacts1763700000004,
  Referrals1763700000005,
  Audit1763700000010,
  Jobs1763700000020,
  SignIn1763700000030,
  Facts1763700000040,
  ReferralFacts1763700000041,
  Reports1763700000042,
  Sealed1763700000050,
  OfflineOutbox1763700000051,
  FreeText1763700000052,
  Spills1763700000053,
  Erasures1763700000054,
  Consents1763700000060,
  Directory1763700000061,
  TaskQueues1763700000062,
  Packets1763700000063,
  ReferralCourse1763700000064,
  HandOvers1763700000065,
  DirectoryByHand1763700000066,
  PacketLinks1763700000067,
  PacketClosures1763700000068,
  LinkMails1763700000070,
  PartnerRoles1763700000072,
  CheaperChecks1763700000073,
  Changes1763700000074,
  OrderOfJobs1763700000075,
];

/** Of the key store, a database of its own. */
export const keyStoreMigrations: MigrationClass[] = [Keys1763700000001, PacketKeys1763700000002];
