import { Injectable } from '@nestjs/common';
import type { SubjectFacts } from '@parasol/access';
import { CaseFileFactsReader, type KnownFile } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { problems, type DayPart, type MeetingPoint, type ServiceFamily } from '@parasol/kernel';
import type { ReferralView } from './referral.dto';
import type { ReferralState } from './referral.states';

export interface ReferralRow {
  readonly id: string;
  readonly caseFileId: string;
  readonly consentId: string | null;
  readonly createdBy: string;
  readonly assignedTo: string | null;
  readonly followsId: string | null;
  readonly silences: number;
  readonly companionId: string | null;
  /** All four with a companion, and only then. */
  readonly accompanyOn: string | null;
  readonly accompanyPart: DayPart | null;
  readonly meetingPoint: MeetingPoint | null;
  readonly accompanimentAgreedAt: Date | null;
  readonly warm: boolean;
  readonly recipientOrganisationId: string;
  readonly packetCode: string;
  readonly serviceFamily: ServiceFamily;
  readonly state: ReferralState;
  readonly reason: string | null;
  readonly respondBy: string | null;
  readonly appointmentOn: string | null;
  readonly createdAt: Date;
  readonly offeredAt: Date | null;
  readonly answeredAt: Date | null;
  /** Of both rows: it changes with either. */
  readonly version: number;
  /** The moment of drafting, as exact as the database knows it. */
  readonly position: string;
}

/** A referral that the actor sees, and its file. */
export interface KnownReferral {
  readonly row: ReferralRow;
  readonly file: KnownFile;
}

/** Through the rows that the actor reads: of the one that it follows, too, whoever does not see it learns nothing. */
export const SELECT_REFERRALS = `
  select r.id, r.case_file_id as "caseFileId", r.consent_id as "consentId", r.created_by as "createdBy", r.assigned_to as "assignedTo", r.warm,
    (select before.id from parasol.referral before where before.id = r.follows_id) as "followsId", r.silences, r.companion_id as "companionId", r.accompany_on::text as "accompanyOn", r.accompany_part as "accompanyPart",
    r.meeting_point as "meetingPoint", r.accompaniment_agreed_at as "accompanimentAgreedAt",
    p.recipient_organisation_id as "recipientOrganisationId", p.packet_code as "packetCode", p.service_family as "serviceFamily", p.state, p.reason,
    p.respond_by::text as "respondBy", p.appointment_on::text as "appointmentOn", r.created_at as "createdAt", p.offered_at as "offeredAt",
    p.answered_at as "answeredAt", r.version + p.version - 1 as version, r.created_at::text as position
  from parasol.referral r join parasol.referral_packet p on p.id = r.id`;

/** Finds referrals as the sender's workers see them. */
@Injectable()
export class ReferralFinder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: CaseFileFactsReader,
  ) {}

  /** @throws Problem 404 for one that is not there, or that the actor may not see */
  async known(id: string): Promise<KnownReferral> {
    const [row] = await this.unitOfWork.query<ReferralRow>(`${SELECT_REFERRALS} where r.id = $1`, [id]);
    if (!row) throw problems.notFound();
    return { row, file: await this.files.of(row.caseFileId) };
  }

  /** The same, for a step that asks the file: its state, care team and conflict blocks stay as they are until the end of the transaction. */
  async knownForStep(id: string): Promise<KnownReferral> {
    const before = await this.known(id);
    await this.files.lock(before.row.caseFileId, 'writing');
    return this.known(id);
  }
}

/** What the policy asks about a referral; in the state that a step would lead to, when one is named. */
export const factsOf = ({ row, file }: KnownReferral, state: ReferralState = row.state): SubjectFacts['Referral'] => ({
  ...file.facts,
  createdBy: row.createdBy,
  assignedTo: row.assignedTo,
  companionId: row.companionId,
  state,
});

/** Who goes along, as long as they are on the care team. */
function accompanimentOf({ row, file }: KnownReferral): ReferralView['accompaniment'] {
  const { companionId, accompanyOn: on, accompanyPart: partOfDay, meetingPoint, accompanimentAgreedAt: agreedAt } = row;
  if (!companionId || !on || !partOfDay || !meetingPoint || !agreedAt || !file.facts.careTeam.includes(companionId)) return undefined;
  return { companionId, on, partOfDay, meetingPoint, agreedAt: agreedAt.toISOString() };
}

export const viewOf = (known: KnownReferral): ReferralView => viewWith(known.row, accompanimentOf(known));

const viewWith = (row: ReferralRow, accompaniment: ReferralView['accompaniment']): ReferralView => ({
  ...{ id: row.id, caseFileId: row.caseFileId, recipientOrganisationId: row.recipientOrganisationId, serviceFamily: row.serviceFamily },
  ...{ warm: row.warm, state: row.state, createdAt: row.createdAt.toISOString(), version: row.version },
  ...(row.reason ? { reason: row.reason } : {}),
  ...(row.consentId ? { consentId: row.consentId } : {}),
  ...(row.assignedTo ? { assignedTo: row.assignedTo } : {}),
  ...(row.followsId ? { followsId: row.followsId } : {}),
  ...(accompaniment ? { accompaniment } : {}),
  ...(row.silences > 0 ? { silences: row.silences } : {}),
  ...(row.offeredAt ? { packetCode: row.packetCode, offeredAt: row.offeredAt.toISOString() } : {}),
  ...(row.respondBy ? { respondBy: row.respondBy } : {}),
  ...(row.appointmentOn ? { appointmentOn: row.appointmentOn } : {}),
  ...(row.answeredAt ? { answeredAt: row.answeredAt.toISOString() } : {}),
});
