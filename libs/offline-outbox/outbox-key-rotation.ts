import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { OrganisationKeys, type Place } from '@parasol/keys';
import { generateIdentity, recipientOf } from '@parasol/sealing';

/** A phone seals to a key of its last hour online; one older than a day is replaced by the next who asks. */
const CURRENT_HOURS = 24;

export interface PublicOutboxKey {
  readonly id: string;
  readonly recipient: string;
}

/** Makes the keys that phones seal their outbox to, for whoever comes first: a job, or a worker whose rights were asked before. */
@Injectable()
export class OutboxKeyRotation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: OrganisationKeys,
  ) {}

  /** Today's key, where it is there. */
  async newest(): Promise<PublicOutboxKey | undefined> {
    const [row] = await this.unitOfWork.query<PublicOutboxKey>(
      `select id, recipient from parasol.outbox_key where created_at > now() - make_interval(hours => ${CURRENT_HOURS}) order by created_at desc limit 1`,
    );
    return row;
  }

  /** Makes today's key unless it is there. */
  async renew(): Promise<PublicOutboxKey> {
    const standing = await this.newest();
    if (standing) return standing;
    const { organisationId } = this.unitOfWork;
    const id = randomUUID();
    const identity = await generateIdentity();
    const recipient = await recipientOf(identity);
    const { ciphertext } = await this.keys.seal(organisationId, identity, placeOfKey(organisationId, id));
    await this.unitOfWork.query('insert into parasol.outbox_key (id, organisation_id, recipient, identity) values ($1, $2, $3, $4)', [id, organisationId, recipient, ciphertext]);
    return { id, recipient };
  }
}

/** Where a key's secret half is sealed to. */
export const placeOfKey = (organisationId: string, id: string): Place => ({ organisationId, section: 'outbox.key', rowId: id, version: 1 });
