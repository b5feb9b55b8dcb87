import type { Section } from './sections';

/** What every row of a tenant knows. */
export interface Tenant {
  readonly organisationId: string;
}

/** The facts about a case file that rules ask for; of workers, only those that stand now. */
export interface FileFacts extends Tenant {
  readonly teamId: string;
  /** Workers with an active place on the care team. */
  readonly careTeam: readonly string[];
  /** Advisers with a sealed assignment. Only an adviser's own id is ever known to their process. */
  readonly advisers: readonly string[];
  /** Workers whom the person excludes. */
  readonly blocked: readonly string[];
}

export interface EntryFacts extends FileFacts {
  readonly section: Section;
  readonly authorId: string;
  readonly writtenAt: Date;
  readonly handedOver: boolean;
  readonly safetySharedWithAdviser: boolean;
  /** Workers for whom an opening of this section, on this file, lasts now. */
  readonly openedBy: readonly string[];
}

export interface SpillFacts extends FileFacts {
  readonly reportedBy: string;
  /** Reported by an adviser, which nobody else is told. */
  readonly atDesk: boolean;
}

export interface ErasureFacts extends Tenant {
  readonly requestedBy: string;
  readonly confirmedBy: string | null;
  /** Null once it is erased: then there is no file to be seen. */
  readonly file: FileFacts | null;
}

export interface TeamFacts extends Tenant {
  readonly teamId: string;
}

export interface ContactFacts extends TeamFacts {
  readonly authorId: string;
  readonly createdAt: Date;
  /** Null for a contact that belongs to no file. */
  readonly file: FileFacts | null;
}

export interface ConsentFacts extends FileFacts {
  readonly recordedBy: string;
}

export interface ReferralFacts extends FileFacts {
  readonly createdBy: string;
  readonly assignedTo: string | null;
  /** Who goes along with the person. */
  readonly companionId: string | null;
  readonly state: string;
}

export interface PacketFacts {
  readonly id: string;
  readonly recipientOrganisationId: string;
  readonly state: string;
  /** Whether the consent that it was sent under stands today, on a file that is not over. */
  readonly consentStands: boolean;
  /** Whether the person excludes the partner. */
  readonly partnerExcluded: boolean;
}

/** One thing in a packet. */
export interface PacketItemFacts extends PacketFacts {
  /** Whether the consent that stands still names it, and all that it came from still stands in the file. */
  readonly covered: boolean;
}

/** A partner is asked to destroy what it copied of a packet. */
export interface PacketClosureFacts {
  readonly recipientOrganisationId: string;
  /** The sender's side of it; null where the partner asks. */
  readonly file: FileFacts | null;
  readonly createdBy: string | null;
  readonly assignedTo: string | null;
}

/** What was passed on of a section, in a referral. */
export interface DisclosureFacts extends FileFacts {
  readonly section: Section;
  readonly createdBy: string;
  readonly assignedTo: string | null;
  readonly safetySharedWithAdviser: boolean;
  /** Workers for whom an opening of this section, on this file, lasts now. */
  readonly openedBy: readonly string[];
}

export interface TaskFacts extends Tenant {
  readonly teamId: string | null;
  readonly workerId: string | null;
  readonly file: FileFacts | null;
}

export interface HandOverFacts extends Tenant {
  /** Who leaves. */
  readonly workerId: string;
  /** Their teams, and those whose work they had. */
  readonly teamIds: readonly string[];
}

/** One thing that hung on somebody who leaves. */
export interface HandOverItemFacts extends TeamFacts {
  readonly workerId: string;
  readonly file: FileFacts | null;
}

export interface HandOverNoteFacts extends FileFacts {
  /** Who takes the file on, and for whom it is. */
  readonly toWorkerId: string;
}

export interface RoleGrantFacts extends Tenant {
  readonly workerId: string;
  readonly role: string;
  readonly grantedBy: string | null;
  readonly state: string;
}

export interface AuditFacts extends Tenant {
  readonly actorRole: string;
  readonly category: 'content' | 'account';
  readonly file: FileFacts | null;
}

/** Every subject of the policy with its facts. `access` knows features by these shapes only. */
export interface SubjectFacts {
  Organisation: Tenant;
  Team: Tenant;
  Area: Tenant;
  Worker: Tenant;
  WorkerSkill: Tenant & { readonly workerId: string };
  TeamMembership: Tenant & { readonly workerId: string };
  RoleGrant: RoleGrantFacts;
  Invitation: Tenant;
  Device: Tenant & { readonly workerId: string };
  DeviceCredential: Tenant & { readonly workerId: string };
  CaseFile: FileFacts;
  CareTeam: FileFacts & { readonly state: string };
  ConflictBlock: FileFacts;
  Opening: FileFacts & { readonly section: Section };
  Entry: EntryFacts;
  Spill: SpillFacts;
  Erasure: ErasureFacts;
  AdviserAssignment: Tenant & { readonly workerId: string };
  SealedDocument: FileFacts;
  Drop: Tenant;
  AdviserKeys: Tenant;
  AdviserIdentity: Tenant & { readonly workerId: string };
  RecoveryCeremony: Tenant & { readonly begunBy: string | null };
  OutreachSession: TeamFacts;
  Regular: TeamFacts;
  Contact: ContactFacts;
  ShiftNote: TeamFacts;
  OutboxKey: Tenant;
  OutboxReturn: Tenant & { readonly workerId: string };
  PartnerService: Tenant;
  DirectoryEntry: Tenant;
  SharingAgreement: Tenant;
  /** What a partner proposes for an entry of theirs in an organisation's directory. */
  DirectoryProposal: Tenant & { readonly partnerOrganisationId: string };
  DirectoryRating: Tenant & { readonly workerId: string };
  Consent: ConsentFacts;
  Referral: ReferralFacts;
  ReferralPacket: PacketFacts;
  PacketItem: PacketItemFacts;
  PacketClosure: PacketClosureFacts;
  Disclosure: DisclosureFacts;
  /** What a person asks for of their own file, to take with them. */
  PersonCopy: FileFacts;
  PacketLink: FileFacts;
  Task: TaskFacts;
  Duty: TeamFacts & { readonly workerId: string };
  HandOver: HandOverFacts;
  HandOverItem: HandOverItemFacts;
  HandOverNote: HandOverNoteFacts;
  Report: Tenant;
  LeakCount: Tenant;
  AuditEntry: AuditFacts;
}

export type SubjectName = keyof SubjectFacts;
export const ACTIONS = ['read', 'create', 'update', 'assign', 'answer', 'confirm', 'end'] as const;
export type Action = (typeof ACTIONS)[number];
