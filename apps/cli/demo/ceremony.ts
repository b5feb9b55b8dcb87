import { enrol, fingerprint, foundList, generateIdentity, pinAll, type PinnedKeys, protectIdentity, publicKeysOf, rootOf, type SignedList } from '@parasol/sealing';
import type { Visitor } from './visitor';

/** What of an organisation's keys stands on paper; for the demo in a file of the data folder. */
export interface Paper {
  readonly organisation: string;
  /** For the commands that ask for `--organisation`. */
  readonly organisationId: string;
  readonly recoveryIdentity: string;
  readonly fingerprint: string;
  /** Six words for each adviser, by their sign-in names. */
  readonly passphrases: Readonly<Record<string, string>>;
}

/** The recovery ceremony, as the first administrator holds it: the identity is made here and goes on paper only. */
export async function holdCeremony(administrator: Visitor, organisationId: string): Promise<string> {
  const recoveryIdentity = await generateIdentity();
  const { list } = await foundList(organisationId, recoveryIdentity);
  await administrator.post('/recovery-ceremonies', { list });
  return recoveryIdentity;
}

/** An adviser makes their identity, keeps it under six words, and is enrolled by the paper. Answers the words. */
export async function enrolAdviser(adviser: Visitor, adviserId: string, organisationId: string, recoveryIdentity: string): Promise<string> {
  const identity = await generateIdentity();
  const { passphrase, protectedIdentity } = await protectIdentity(identity);
  await adviser.send('PUT', '/adviser-identities', { body: protectedIdentity });
  const { list } = await enrol(
    await pinned(adviser, organisationId, recoveryIdentity),
    { adviserId, addedAt: new Date().toISOString().slice(0, 10), ...(await publicKeysOf(identity)) },
    recoveryIdentity,
  );
  await adviser.post('/adviser-keys', { list });
  return passphrase;
}

/** The list of adviser keys as somebody has pinned it who trusts the paper. */
export async function pinned(visitor: Visitor, organisationId: string, recoveryIdentity: string): Promise<PinnedKeys> {
  const { lists } = await visitor.get<{ lists: SignedList[] }>('/adviser-keys');
  return pinAll(lists, await rootOf(organisationId, recoveryIdentity));
}

const HEAD = `Parasol: the papers of the demo.
In an organisation these lines stand on paper, in two places, and in no file. Whoever holds a recovery key opens everything that
is sealed. An adviser's six words open what is sealed on their own device.
`;

/** The text of the demo's papers. */
export const papersText = (papers: readonly Paper[]): string =>
  [
    HEAD,
    ...papers.map(({ organisation, organisationId, recoveryIdentity, fingerprint: words, passphrases }) =>
      [
        `organisation    ${organisation}`,
        `its id          ${organisationId}`,
        `recovery key    ${recoveryIdentity}`,
        `fingerprint     ${words}`,
        ...Object.entries(passphrases).map(([name, passphrase]) => `six words       ${name}: ${passphrase}`),
      ].join('\n'),
    ),
  ].join('\n\n') + '\n';

export const fingerprintOf = async (recoveryIdentity: string): Promise<string> => fingerprint((await publicKeysOf(recoveryIdentity)).signer);
