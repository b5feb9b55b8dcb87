import { Injectable } from '@nestjs/common';
import { Policy, type SubjectFacts } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Cursors } from '@parasol/http';
import { problems, type ServiceFamily } from '@parasol/kernel';
import type { PacketsQuery, PacketView } from './packet.dto';
import type { ReferralState } from './referral.states';

export interface PacketRow {
  readonly id: string;
  readonly code: string;
  readonly serviceFamily: ServiceFamily;
  readonly state: ReferralState;
  readonly respondBy: string;
  readonly appointmentOn: string | null;
  readonly offeredAt: Date;
  readonly answeredAt: Date | null;
  readonly version: number;
  readonly position: string;
}

const SELECT = `
  select id, packet_code as code, service_family as "serviceFamily", state, respond_by::text as "respondBy", appointment_on::text as "appointmentOn",
    offered_at as "offeredAt", answered_at as "answeredAt", version, offered_at::text as position
  from parasol.referral_packet where recipient_organisation_id = $1`;

/** Packets as the workers of the partner that they are addressed to read them. */
@Injectable()
export class PacketsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly cursors: Cursors,
    private readonly audit: AuditService,
  ) {}

  /** The latest offer first. */
  async list({ state, limit, cursor }: PacketsQuery): Promise<{ items: PacketView[]; next?: string }> {
    const { actor } = this.unitOfWork;
    const list = `packets in ${state ?? 'any'}`;
    const [at, id] = cursor === undefined ? [null, null] : this.cursors.open(list, actor, cursor);
    const rows = await this.unitOfWork.query<PacketRow>(
      `${SELECT} and ($2::text is null or state = $2) and ($3::text is null or (offered_at, id) < ($3::timestamptz, $4::uuid))
       order by offered_at desc, id desc limit $5`,
      [actor.organisationId, state ?? null, at, id, limit + 1],
    );
    const found = this.cursors.page(list, actor, rows, limit, (row) => [row.position, row.id]);
    const items = found.items.filter((row) => this.policy.allows('read', 'ReferralPacket', this.facts(row)));
    if (items.length === 0) this.audit.readOf({ action: 'packet.listed', subjectType: 'packet' });
    this.audit.readOf(...items.map((row) => ({ action: 'packet.listed', subjectType: 'packet', subjectId: row.id }) as const));
    return { ...found, items: items.map(packetViewOf) };
  }

  /** @throws Problem 404 */
  async known(id: string): Promise<PacketRow> {
    const [row] = await this.unitOfWork.query<PacketRow>(`${SELECT} and id = $2`, [this.unitOfWork.organisationId, id]);
    if (!row) throw problems.notFound();
    return row;
  }

  /** The database shows a packet to its partner only while the consent stands, and does not show the consent. */
  facts({ id, state }: PacketRow): SubjectFacts['ReferralPacket'] {
    return { id, recipientOrganisationId: this.unitOfWork.organisationId, state, consentStands: true, partnerExcluded: false };
  }
}

export const packetViewOf = ({ position: _, appointmentOn, answeredAt, offeredAt, ...row }: PacketRow): PacketView => ({
  ...row,
  offeredAt: offeredAt.toISOString(),
  ...(appointmentOn ? { appointmentOn } : {}),
  ...(answeredAt ? { answeredAt: answeredAt.toISOString() } : {}),
});
