import { Injectable } from '@nestjs/common';
import { pin, PinnedKeys, type SignedList, signedListSchema } from '@parasol/sealing';
import { type Desk, DeskTransactions, systemOf, type Visitor } from '../desk/desk-transactions';

/** The signed lists of adviser keys as the server keeps them: every version, the first one out of the recovery ceremony. */
@Injectable()
export class KeyLists {
  /** What this process has verified; a list that does not follow from it is refused here, too. */
  private readonly verified = new Map<string, PinnedKeys>();

  constructor(private readonly desk: DeskTransactions) {}

  /** Versions after `version`, oldest first; at most a hundred. */
  async after(visitor: Visitor, version: number): Promise<SignedList[]> {
    return this.desk.run(visitor, (desk) => listsAfter(desk, version));
  }

  /**
   * The list that stands, verified from the first version on; undefined without a recovery ceremony.
   * @throws ListRefused when what is stored does not follow from what this process has seen: somebody changed the database
   */
  async pinned(organisationId: string, visitor: Visitor = systemOf(organisationId)): Promise<PinnedKeys | undefined> {
    return this.desk.run(visitor, (desk) => this.pinnedIn(desk, organisationId));
  }

  /** As `pinned`, in a transaction that is open already. */
  async pinnedIn(desk: Desk, organisationId: string): Promise<PinnedKeys | undefined> {
    let keys = this.verified.get(organisationId);
    for (;;) {
      const lists = await listsAfter(desk, keys?.version ?? 0);
      for (const list of lists) keys = pin(list, keys ?? { organisationId, signer: list.recovery.signer });
      if (lists.length < MOST) break;
    }
    if (keys) this.verified.set(organisationId, keys);
    return keys;
  }
}

const MOST = 100;

async function listsAfter(desk: Desk, version: number): Promise<SignedList[]> {
  const rows = await desk.query<{ list: unknown }>(`select list from sealed.key_list where version > $1 order by version limit ${MOST}`, [version]);
  return rows.map(({ list }) => signedListSchema.parse(list));
}
