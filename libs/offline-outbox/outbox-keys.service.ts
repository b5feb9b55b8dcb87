import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { UnitOfWork } from '@parasol/database';
import { OrganisationKeys } from '@parasol/keys';
import { OutboxKeyRotation, placeOfKey, type PublicOutboxKey } from './outbox-key-rotation';

/** How long a phone may have been away from the network; after that its items open no more, for anybody. */
export const KEPT_DAYS = 35;

/** The keys that phones seal their outbox to, for workers. */
@Injectable()
export class OutboxKeys {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly rotation: OutboxKeyRotation,
    private readonly keys: OrganisationKeys,
  ) {}

  /** The key of today, in the present unit of work or, where that only reads and there is none yet, in one of its own. */
  async current(): Promise<PublicOutboxKey> {
    const { actor } = this.unitOfWork;
    this.policy.demand('read', 'OutboxKey', { organisationId: actor.organisationId });
    return (await this.rotation.newest()) ?? this.unitOfWork.run(actor, { readOnly: false }, () => this.renew());
  }

  /** Makes today's key unless it is there. */
  async renew(): Promise<PublicOutboxKey> {
    this.policy.demand('create', 'OutboxKey', { organisationId: this.unitOfWork.organisationId });
    return this.rotation.renew();
  }

  /** What opens items sealed to these keys; without those that are none (any more). */
  async identities(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { organisationId } = this.unitOfWork;
    this.policy.demand('read', 'OutboxKey', { organisationId });
    const rows = await this.unitOfWork.query<{ id: string; identity: Buffer }>(
      `select id, identity from parasol.outbox_key where id = any($1) and created_at > now() - make_interval(days => ${KEPT_DAYS})`,
      [[...new Set(ids)]],
    );
    const opened = await this.keys.openMany(organisationId, rows.map(({ id, identity }) => ({ ciphertext: identity, place: placeOfKey(organisationId, id) })));
    return new Map(rows.flatMap(({ id }, at) => {
      const one = opened[at];
      return one?.readable ? [[id, one.content as string] as const] : [];
    }));
  }
}
