import { OperatorError } from '@parasol/database';
import { fingerprint, pinAll, signedListSchema } from '@parasol/sealing';
import { asClient } from './backup';

export interface RecoveryKey {
  readonly organisationId: string;
  readonly recipient: string;
  /** Eight words, to be compared with the paper. */
  readonly words: string;
}

/**
 * The recovery key of an organisation that supports people, from its signed lists; without an id, of the only one there is.
 * @param backupUrl of the database, as `parasol_backup`
 * @throws OperatorError with a sentence when there is none, or several to choose from
 */
export async function recoveryKeyOf(backupUrl: string, organisationId?: string): Promise<RecoveryKey> {
  return asClient(backupUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(`select id from parasol.organisation where kind = 'support' and ($1::uuid is null or id = $1) order by id`, [organisationId ?? null]);
    const [one, another] = rows;
    if (!one) throw new OperatorError(organisationId === undefined ? 'There is no organisation yet that supports people: nothing to back up.' : 'There is no organisation with this id that supports people.');
    if (another) throw new OperatorError(`Several organisations are here, and a backup holds what is of all of them. Say whose recovery key shall open it: --organisation ID, one of ${rows.map(({ id }) => id).join(', ')}; or --recipient age1…`);
    const lists = await client.query<{ list: unknown }>('select list from sealed.key_list where organisation_id = $1 order by version', [one.id]);
    return { organisationId: one.id, ...verified(one.id, lists.rows.map(({ list }) => list)) };
  });
}

function verified(organisationId: string, lists: readonly unknown[]): Omit<RecoveryKey, 'organisationId'> {
  try {
    const [first, ...rest] = lists.map((list) => signedListSchema.parse(list));
    if (!first) throw new OperatorError('This organisation has no recovery key yet: npx parasol keys ceremony. Or name another key: --recipient age1…');
    const { recovery } = pinAll([first, ...rest], { organisationId, signer: first.recovery.signer });
    return { recipient: recovery.recipient, words: fingerprint(recovery.signer) };
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw new OperatorError('The signed list of keys in the database does not follow from the recovery ceremony: somebody changed it. Nothing was written; name the key of the paper yourself: --recipient age1…');
  }
}
