import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import { ListRefused, pin, type PinnedKeys, RECOVERY, type SignedList } from '@parasol/sealing';
import { type Desk, DeskTransactions } from '../desk/desk-transactions';
import { KeyLists } from './key-lists';
import { refusedList } from './refused-list';

/** Publishing the next version of the list of adviser keys: enrolling, dismissing, replacing. The signature decides, not the role alone. */
@Injectable()
export class AdviserKeysService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly desk: DeskTransactions,
    private readonly lists: KeyLists,
  ) {}

  /** Versions after the one that the client has pinned. */
  async after(version: number): Promise<{ lists: SignedList[] }> {
    const { actor } = this.unitOfWork;
    this.policy.demand('read', 'AdviserKeys', { organisationId: actor.organisationId });
    return { lists: await this.lists.after(actor, version) };
  }

  /**
   * Publishes the next version.
   * @throws Problem 403 signed by another adviser than the sender, 409 `recovery_key_needed` or `version_taken`, 422 `list_refused` with the
   * code of `LIST_CODES`, or `not_an_adviser` for a key of somebody who does not hold the role
   */
  async publish(list: SignedList): Promise<{ version: number }> {
    const { actor } = this.unitOfWork;
    this.policy.demand('create', 'AdviserKeys', { organisationId: actor.organisationId });
    if (list.signedBy !== RECOVERY && list.signedBy !== actor.workerId) throw problems.forbidden();
    return this.desk.run(actor, async (desk) => {
      const before = await this.lists.pinnedIn(desk, actor.organisationId);
      if (!before) throw problems.conflict('recovery_key_needed', 'The recovery ceremony comes first.');
      await publishNext(desk, list, before);
      await desk.audit('keys.published');
      return { version: list.version };
    });
  }
}

/** Verifies a list against the one that stands, and stores it as the next version. Problems as in `publish`. */
export async function publishNext(desk: Desk, list: SignedList, before: PinnedKeys): Promise<void> {
  if (list.version <= before.version) throw taken();
  try {
    pin(list, before);
  } catch (error) {
    throw error instanceof ListRefused ? refusedList(error) : error;
  }
  const known = new Set(before.advisers.map(({ adviserId }) => adviserId));
  await demandAdvisers(desk, list.advisers.map(({ adviserId }) => adviserId).filter((id) => !known.has(id)));
  await storeList(desk, list);
}

/** @throws Problem 422 for an id that is not a worker with the role of adviser */
export async function demandAdvisers(desk: Desk, ids: readonly string[]): Promise<void> {
  const rows = await desk.query<{ id: string }>(
    `select distinct w.id from parasol.worker w join parasol.role_grant g on g.worker_id = w.id
     where w.id = any($1) and w.ended_at is null and g.role = 'adviser' and g.state = 'active' and g.ended_at is null`,
    [ids],
  );
  if (rows.length !== new Set(ids).size) throw problems.refused('not_an_adviser', 'Only keys of advisers can be on the list.');
}

/** @throws Problem 409 when somebody was faster */
export async function storeList(desk: Desk, list: SignedList): Promise<void> {
  const { organisationId, version } = list;
  const stored = await desk.query('insert into sealed.key_list (organisation_id, version, list) values ($1, $2, $3) on conflict do nothing returning version', [
    organisationId, version, JSON.stringify(list),
  ]);
  if (stored.length === 0) throw taken();
}

const taken = () => problems.conflict('version_taken', 'Somebody published another version meanwhile. Read the list again.');
