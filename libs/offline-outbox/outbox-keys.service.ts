import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { OrganisationKeys, type Place } from '@parasol/keys';
import type { Actor } from '@parasol/kernel';
import { generateIdentity, recipientOf } from '@parasol/sealing';

/** A phone seals to a key of its last hour online; one older than a day is replaced by the next who asks. */
const CURRENT_HOURS = 24;
/** How long a phone may have been away from the network; after that its items open no more, for anybody. */
export const KEPT_DAYS = 35;

export interface PublicOutboxKey {
  readonly id: string;
  readonly recipient: string;
}

/** The keys that phones seal their outbox to. */
@Injectable()
export class OutboxKeys {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: OrganisationKeys,
  ) {}

  /** The key of today, in the present unit of work or, where that only reads and there is none yet, in one of its own. */
  async current(actor: Actor): Promise<PublicOutboxKey> {
    return (await this.newest()) ?? this.unitOfWork.run(actor, { readOnly: false }, () => this.renew());
  }

  /** Makes today's key unless it is there. */
  async renew(): Promise<PublicOutboxKey> {
    const standing = await this.newest();
    if (standing) return standing;
    const { organisationId } = this.unitOfWork;
    const id = randomUUID();
    const identity = await generateIdentity();
    const recipient = await recipientOf(identity);
    const { ciphertext } = await this.keys.seal(organisationId, identity, placeOf(organisationId, id));
    await this.unitOfWork.query('insert into parasol.outbox_key (id, organisation_id, recipient, identity) values ($1, $2, $3, $4)', [id, organisationId, recipient, ciphertext]);
    return { id, recipient };
  }

  /** What opens items sealed to these keys; without those that are none (any more). */
  async identities(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { organisationId } = this.unitOfWork;
    const rows = await this.unitOfWork.query<{ id: string; identity: Buffer }>(
      `select id, identity from parasol.outbox_key where id = any($1) and created_at > now() - make_interval(days => ${KEPT_DAYS})`,
      [[...new Set(ids)]],
    );
    const opened = await this.keys.openMany(organisationId, rows.map(({ id, identity }) => ({ ciphertext: identity, place: placeOf(organisationId, id) })));
    return new Map(rows.flatMap(({ id }, at) => {
      const one = opened[at];
      return one?.readable ? [[id, one.content as string] as const] : [];
    }));
  }

  private async newest(): Promise<PublicOutboxKey | undefined> {
    const [row] = await this.unitOfWork.query<PublicOutboxKey>(
      `select id, recipient from parasol.outbox_key where created_at > now() - make_interval(hours => ${CURRENT_HOURS}) order by created_at desc limit 1`,
    );
    return row;
  }
}

const placeOf = (organisationId: string, id: string): Place => ({ organisationId, section: 'outbox.key', rowId: id, version: 1 });
