import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Cursors } from '@parasol/http';
import { Outbox } from '@parasol/jobs';
import { problems } from '@parasol/kernel';
import type { ClosuresQuery, ClosureView } from './contents.dto';

interface Row {
  readonly id: string;
  readonly packetCode: string;
  readonly part: boolean;
  readonly closedOn: string;
  readonly confirmedAt: Date | null;
  readonly position: string;
}

/** What a partner is asked to destroy, as its workers see it. */
@Injectable()
export class PacketClosuresService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly cursors: Cursors,
    private readonly outbox: Outbox,
    private readonly audit: AuditService,
  ) {}

  /** The latest first. */
  async list({ open, limit, cursor }: ClosuresQuery): Promise<{ items: ClosureView[]; next?: string }> {
    const { actor } = this.unitOfWork;
    this.policy.demand('read', 'PacketClosure', this.facts());
    const list = `closures ${open ?? ''}`;
    const [at, id] = cursor === undefined ? [null, null] : this.cursors.open(list, actor, cursor);
    const rows = await this.unitOfWork.query<Row>(
      `select id, packet_code as "packetCode", part, closed_on::text as "closedOn", confirmed_at as "confirmedAt", created_at::text as position from parasol.packet_closure
       where organisation_id = $1 and ($2::boolean is null or (confirmed_at is null) = $2) and ($3::text is null or (created_at, id) < ($3::timestamptz, $4::uuid))
       order by created_at desc, id desc limit $5`,
      [actor.organisationId, open ?? null, at, id, limit + 1],
    );
    this.audit.readOf({ action: 'packet_closure.listed', subjectType: 'packet_closure' });
    const page = this.cursors.page(list, actor, rows, limit, (row) => [row.position, row.id]);
    return { ...page, items: page.items.map(({ position: _, confirmedAt, ...row }) => ({ ...row, ...(confirmedAt ? { confirmedAt: confirmedAt.toISOString() } : {}) })) };
  }

  /** No copy is left. @throws Problem 404; 409 when a colleague said so already */
  async confirm(id: string): Promise<{ id: string }> {
    const [known] = await this.unitOfWork.query('select 1 from parasol.packet_closure where id = $1 and organisation_id = $2', [id, this.unitOfWork.organisationId]);
    if (!known) throw problems.notFound();
    this.policy.demand('confirm', 'PacketClosure', this.facts());
    const confirmed = await this.unitOfWork.query<{ id: string }>('update parasol.packet_closure set confirmed_at = now() where id = $1 and confirmed_at is null returning id', [id]);
    if (!confirmed[0]) throw problems.wrongState();
    await this.outbox.add('packet_closure.confirmed', id);
    await this.audit.wrote({ action: 'packet_closure.confirmed', subjectType: 'packet_closure', subjectId: id });
    return confirmed[0];
  }

  private facts() {
    return { recipientOrganisationId: this.unitOfWork.organisationId, file: null, createdBy: null, assignedTo: null };
  }
}
