import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { Outbox, Processes, Recurring, type Job } from '@parasol/jobs';
import { PacketCloser } from './packet-closer';

/** What follows when something is no longer passed on: on the sender's side it is destroyed, on the partner's copies are asked back. */
@Injectable()
export class PacketContentsJobs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly closer: PacketCloser,
  ) {}

  /** The sender's: the person took something out of a consent. */
  @Processes('consent.narrowed')
  async narrowed(): Promise<void> {
    await this.closer.tidy();
  }

  /** The sender's: what ended by a day, a step or an exclusion, and what a lost job would have done. */
  @Recurring('packets.tidy', { everySeconds: 60 })
  async tidy(): Promise<void> {
    await this.closer.tidy();
  }

  @Processes('packet.closed')
  async askForAll({ subjectId }: Job): Promise<void> {
    await this.askBack(subjectId, false);
  }

  @Processes('packet.narrowed')
  async askForPart({ subjectId }: Job): Promise<void> {
    await this.askBack(subjectId, true);
  }

  /** The partner's. */
  private async askBack(packetId: string, part: boolean): Promise<void> {
    const [closure] = await this.unitOfWork.query<{ id: string }>(
      `insert into parasol.packet_closure (id, organisation_id, packet_id, packet_code, part, closed_on)
       select $1, p.recipient_organisation_id, p.id, p.packet_code, $4, current_date from parasol.referral_packet p where p.id = $2 and p.recipient_organisation_id = $3 returning id`,
      [randomUUID(), packetId, this.unitOfWork.organisationId, part],
    );
    if (closure) await this.outbox.add('packet_closure.asked', closure.id);
  }
}
