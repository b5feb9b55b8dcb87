import { Injectable } from '@nestjs/common';
import { FILES_OVER } from '@parasol/case-files';
import { sqlArray, UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import { PacketKeys } from '@parasol/keys';
import { REFERRALS_OVER, type ReferralState } from '../referral.states';

interface Held {
  readonly id: string;
  readonly recipientId: string;
  readonly offered: boolean;
}

/** In these nothing is passed on any more: taken back, or there is nothing left to do with it. The database hides it in the same states. */
export const CONTENTS_ENDED: readonly ReferralState[] = ['declined', ...REFERRALS_OVER];

/** One packet of `p`, `r` and `f` that is still passed on, or about to be. */
export const PACKET_STANDS = `
  p.state <> all (${sqlArray(CONTENTS_ENDED)}) and f.state <> all (${sqlArray(FILES_OVER)})
  and exists (select 1 from parasol.consent under join parasol.consent c on c.line_id = under.line_id
              where under.id = r.consent_id and c.state in ('given', 'narrowed') and current_date between c.valid_from and c.valid_until)
  and not exists (select 1 from parasol.conflict_block b
                  where b.case_file_id = r.case_file_id and b.partner_organisation_id = p.recipient_organisation_id and b.lifted_at is null)`;

/**
 * Destroys what is no longer passed on, in the sender's organisation. Nobody can read it by then: the database asks at each access, and this
 * only follows. It finds by itself what is due, so that a lost job is made good by the next run, and two runs do it once.
 */
@Injectable()
export class PacketCloser {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PacketKeys,
    private readonly outbox: Outbox,
  ) {}

  /** Packets that are closed lose their contents and their key; open ones what the person took out, or what should never have been written. */
  async tidy(): Promise<void> {
    const ended = await this.unitOfWork.query<{ id: string }>(
      `select p.id from parasol.referral_packet p join parasol.referral r on r.id = p.id join parasol.case_file f on f.id = r.case_file_id
       where p.organisation_id = $1 and exists (select 1 from parasol.packet_item i where i.packet_id = p.id) and not (${PACKET_STANDS})`,
      [this.unitOfWork.organisationId],
    );
    await this.close(ended.map(({ id }) => id));
    await this.narrow();
  }

  /** What was passed on in these packets is gone for good, and whoever saw it is asked to destroy copies. */
  async close(packets: readonly string[]): Promise<void> {
    if (packets.length === 0) return;
    await this.ask('packet.closed', await this.remove('i.packet_id = any ($1::uuid[])', packets));
    for (const id of packets) await this.keys.destroy(id);
  }

  private async narrow(): Promise<void> {
    const uncovered = await this.remove(
      `i.organisation_id = $1 and (
         not exists (select 1 from parasol.referral r join parasol.consent under on under.id = r.consent_id join parasol.consent c on c.line_id = under.line_id
                     where r.id = i.packet_id and c.state in ('given', 'narrowed') and i.item = any (c.items))
         or exists (select 1 from parasol.disclosure d cross join unnest(d.entry_ids) as came (entry_id)
                    where d.id = i.id and not exists (select 1 from parasol.case_entry e where e.id = came.entry_id and e.removed_at is null)))`,
      this.unitOfWork.organisationId,
    );
    await this.ask('packet.narrowed', uncovered);
  }

  /** What nobody has seen yet leaves no trace in the ledger. Answers the packets that lost something. */
  private async remove(condition: string, parameter: unknown): Promise<Held[]> {
    const removed = await this.unitOfWork.query<Held & { readonly itemId: string }>(
      `delete from parasol.packet_item i using parasol.referral_packet p where p.id = i.packet_id and ${condition}
       returning i.id as "itemId", p.id, p.recipient_organisation_id as "recipientId", p.offered_at is not null as offered`,
      [parameter],
    );
    await this.unitOfWork.query('delete from parasol.disclosure where id = any ($1::uuid[]) and disclosed_at is null', [removed.map(({ itemId }) => itemId)]);
    return [...new Map(removed.map((held) => [held.id, held])).values()];
  }

  private async ask(kind: 'packet.closed' | 'packet.narrowed', packets: readonly Held[]): Promise<void> {
    for (const { id, recipientId, offered } of packets) if (offered) await this.outbox.add(kind, id, { organisationId: recipientId });
  }
}
