import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import { fingerprint, ListRefused, pin, type SignedList } from '@parasol/sealing';
import { type Desk, DeskTransactions, type Visitor } from '../desk/desk-transactions';
import { demandAdvisers, storeList } from './adviser-keys.service';
import { refusedList } from './refused-list';

export type CeremonyState = 'begun' | 'confirmed' | 'withdrawn';

interface Ceremony {
  readonly id: string;
  readonly state: CeremonyState;
  readonly list: SignedList;
  readonly begunBy: string | null;
}

/**
 * The recovery ceremony: the recovery identity is made and written on paper on the caller's side; here arrives the first list of
 * adviser keys, which it signed. Where there are two humans who may, the second one compares the fingerprint and confirms.
 */
@Injectable()
export class RecoveryCeremoniesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly desk: DeskTransactions,
  ) {}

  /**
   * Begins it; where nobody else could confirm, it stands at once.
   * @throws Problem 409 `ceremony_held` or `ceremony_open`, 422 as for publishing
   */
  async begin(list: SignedList): Promise<{ id: string; state: CeremonyState }> {
    const { actor } = this.unitOfWork;
    this.policy.demand('create', 'RecoveryCeremony', { organisationId: actor.organisationId, begunBy: actor.workerId });
    return this.desk.run(actor, (desk) => beginCeremony(desk, actor, list));
  }

  /** The one that waits for a second human, with the words to compare; none when none does. */
  async open() {
    const { actor } = this.unitOfWork;
    return this.desk.run(actor, async (desk) => {
      const waiting = (await ceremonies(desk)).filter(({ begunBy }) => this.policy.allows('read', 'RecoveryCeremony', { organisationId: actor.organisationId, begunBy }));
      return {
        items: waiting.map(({ id, list, begunBy }) => ({
          id, begunBy, fingerprint: fingerprint(list.recovery.signer), advisers: list.advisers.map(({ adviserId }) => adviserId),
        })),
      };
    });
  }

  /** @throws Problem 403 for whoever began it, 404 for one that does not wait, 409 when there is a list already */
  async confirm(id: string): Promise<{ id: string; state: CeremonyState }> {
    const { actor } = this.unitOfWork;
    return this.desk.run(actor, async (desk) => {
      const ceremony = await this.begun(desk, id);
      this.policy.demand('confirm', 'RecoveryCeremony', { organisationId: actor.organisationId, begunBy: ceremony.begunBy });
      await this.settle(desk, id, 'confirmed');
      await storeList(desk, ceremony.list);
      return { id, state: 'confirmed' as const };
    });
  }

  /** Takes back one that waits: the paper did not match, or got lost. @throws Problem 404 for one that does not wait */
  async withdraw(id: string): Promise<{ id: string; state: CeremonyState }> {
    const { actor } = this.unitOfWork;
    return this.desk.run(actor, async (desk) => {
      const { begunBy } = await this.begun(desk, id);
      this.policy.demand('end', 'RecoveryCeremony', { organisationId: actor.organisationId, begunBy });
      await this.settle(desk, id, 'withdrawn');
      return { id, state: 'withdrawn' as const };
    });
  }

  private async begun(desk: Desk, id: string): Promise<Ceremony> {
    const ceremony = (await ceremonies(desk)).find((one) => one.id === id);
    if (!ceremony) throw problems.notFound();
    return ceremony;
  }

  private async settle(desk: Desk, id: string, state: 'confirmed' | 'withdrawn'): Promise<void> {
    await desk.query('update sealed.recovery_ceremony set state = $2, confirmed_by = $3 where id = $1', [id, state, this.unitOfWork.actor.workerId]);
    await desk.audit(`ceremony.${state}`);
  }
}

/** Those that wait; held until the end of the transaction, so that two who decide come one after the other. */
const ceremonies = (desk: Desk): Promise<Ceremony[]> =>
  desk.query<Ceremony>(`select id, state, list, begun_by as "begunBy" from sealed.recovery_ceremony where state = 'begun' for update`);

/** Begins a ceremony for whoever may: a worker, or the operator of the installation. Problems as in `RecoveryCeremoniesService.begin`. */
export async function beginCeremony(desk: Desk, visitor: Visitor, list: SignedList): Promise<{ id: string; state: CeremonyState }> {
  const { organisationId, workerId, role } = visitor;
  try {
    // The server trusts what it is told first; that the paper holds this key is for the second human to compare.
    pin(list, { organisationId, signer: list.recovery.signer });
  } catch (error) {
    throw error instanceof ListRefused ? refusedList(error) : error;
  }
  await demandAdvisers(desk, list.advisers.map(({ adviserId }) => adviserId));
  const [known] = await desk.query<{ held: boolean; open: boolean; second: boolean }>(
    `select exists (select 1 from sealed.key_list) as held, exists (select 1 from sealed.recovery_ceremony where state = 'begun') as open,
       access.another_may_confirm() as second`,
  );
  if (known?.held) throw problems.conflict('ceremony_held', 'There is a recovery key. A new one is signed by the old one.');
  if (known?.open) throw problems.conflict('ceremony_open', 'A ceremony waits for a second human. Confirm it, or withdraw it first.');
  const id = randomUUID();
  const state = known?.second ? 'begun' : 'confirmed';
  await desk.query('insert into sealed.recovery_ceremony (id, organisation_id, state, list, begun_by) values ($1, $2, $3, $4, $5)', [
    id, organisationId, state, JSON.stringify(list), role === 'system' ? null : workerId,
  ]);
  await desk.audit('ceremony.begun');
  if (state === 'confirmed') await storeList(desk, list);
  return { id, state };
}
