import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import type { ProtectedIdentity } from '@parasol/sealing';
import { type Desk, DeskTransactions } from '../desk/desk-transactions';
import { KeyLists } from './key-lists';

/** One is in use; one waits after a lost passphrase; one more, so that a slip does not lock anybody out. */
const MOST_IDENTITIES = 3;

/** Advisers' identities, protected by their passphrases: kept for their holders, who open them on their own devices. */
@Injectable()
export class AdviserIdentitiesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly desk: DeskTransactions,
    private readonly lists: KeyLists,
  ) {}

  /** Those of the adviser themselves. */
  async own(): Promise<{ items: ProtectedIdentity[] }> {
    const { actor } = this.unitOfWork;
    this.policy.demand('read', 'AdviserIdentity', { organisationId: actor.organisationId, workerId: actor.workerId });
    return this.desk.run(actor, async (desk) => {
      const rows = await desk.query<{ identity: ProtectedIdentity }>('select identity from sealed.protected_identity where worker_id = $1 order by recipient', [actor.workerId]);
      await desk.audit('identity.read');
      return { items: rows.map(({ identity }) => identity) };
    });
  }

  /**
   * Stores one. The same recipient again (another passphrase, another passkey) replaces what stood there; another recipient
   * stands beside it, so that new keys never overwrite old ones.
   * @throws Problem 409 `too_many_identities`
   */
  async store(identity: ProtectedIdentity): Promise<{ recipient: string }> {
    const { actor } = this.unitOfWork;
    this.policy.demand('create', 'AdviserIdentity', { organisationId: actor.organisationId, workerId: actor.workerId });
    await this.desk.run(actor, (desk) => storeIdentity(desk, actor.organisationId, actor.workerId, identity));
    return { recipient: identity.recipient };
  }

  /** Removes one that is no longer sealed to. @throws Problem 404 not there, 409 `in_use` while the list names it */
  async remove(recipient: string): Promise<void> {
    const { actor } = this.unitOfWork;
    this.policy.demand('end', 'AdviserIdentity', { organisationId: actor.organisationId, workerId: actor.workerId });
    await this.desk.run(actor, async (desk) => {
      const keys = await this.lists.pinnedIn(desk, actor.organisationId);
      if (keys?.advisers.some((adviser) => adviser.recipient === recipient)) throw problems.conflict('in_use', 'Documents are sealed to this identity.');
      const removed = await desk.query('delete from sealed.protected_identity where worker_id = $1 and recipient = $2 returning recipient', [actor.workerId, recipient]);
      if (removed.length === 0) throw problems.notFound();
      await desk.audit('identity.stored');
    });
  }

  /** Colleagues who hold the role and an identity that the list does not name: public halves only, for somebody to enrol. */
  async waiting(): Promise<{ items: { adviserId: string; displayName: string; recipient: string; signer: string }[] }> {
    const { actor } = this.unitOfWork;
    this.policy.demand('create', 'AdviserKeys', { organisationId: actor.organisationId });
    return this.desk.run(actor, async (desk) => {
      const keys = await this.lists.pinnedIn(desk, actor.organisationId);
      const items = await desk.query<{ adviserId: string; displayName: string; recipient: string; signer: string }>(
        `select i.worker_id as "adviserId", w.display_name as "displayName", i.recipient, i.signer
         from access.waiting_advisers($1) i join parasol.worker w on w.id = i.worker_id
         where w.ended_at is null order by w.display_name, i.recipient`,
        [keys?.advisers.map(({ recipient }) => recipient) ?? []],
      );
      return { items };
    });
  }
}

/** Stores an identity for its holder. Problems as in `AdviserIdentitiesService.store`. */
export async function storeIdentity(desk: Desk, organisationId: string, workerId: string, identity: ProtectedIdentity): Promise<void> {
  const [others] = await desk.query<{ count: number }>('select count(*)::int as count from sealed.protected_identity where worker_id = $1 and recipient <> $2', [
    workerId, identity.recipient,
  ]);
  if ((others?.count ?? 0) >= MOST_IDENTITIES) throw problems.conflict('too_many_identities', 'Remove one that is not in use first.');
  await desk.query(
    `insert into sealed.protected_identity (organisation_id, worker_id, recipient, identity) values ($1, $2, $3, $4)
     on conflict (worker_id, recipient) do update set identity = excluded.identity`,
    [organisationId, workerId, identity.recipient, JSON.stringify(identity)],
  );
  await desk.audit('identity.stored');
}
