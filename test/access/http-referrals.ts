import { alongWith } from '@test/builders/referrals';
import type { SignedInWorker } from '@test/builders/staff';
import type { Answer } from '@test/support/client';

type Cell = { readonly ever: boolean; readonly seen: boolean; readonly may: boolean };

export interface AskingReferrals {
  readonly me: SignedInWorker;
  readonly caseWorker: SignedInWorker;
  /** Makes an offered referral of the file, as its case worker, and gives its id. */
  readonly offered: () => Promise<string>;
  readonly what: (text: string) => string;
  readonly ask: (what: string, answer: Promise<Answer>, cell: Cell) => Promise<Answer>;
}

const agree = (by: SignedInWorker, id: string, companion: SignedInWorker): Promise<Answer> =>
  by.send('PUT', `/referrals/${id}/accompaniment`, alongWith(companion.workerId), { headers: { 'if-match': '"3"' } });

/** Asks to say who goes along with a person to whom a colleague's referral leads. */
export async function askToSayWhoGoes({ me, caseWorker, offered, what, ask }: AskingReferrals, cell: Cell): Promise<void> {
  await ask(what('says who goes along'), agree(me, await offered(), caseWorker), cell);
}

/** Asks, as whoever goes along, about the referral. */
export async function askAsCompanion({ me, caseWorker, offered, what, ask }: AskingReferrals, reads: boolean, changes: boolean): Promise<void> {
  const along = await offered();
  expect((await agree(caseWorker, along, me)).status).toBe(200);
  await ask(what('reads a referral that they go along with'), me.get(`/referrals/${along}`), { ever: true, seen: false, may: reads });
  await ask(what('says that somebody else goes along'), agree(me, along, caseWorker), { ever: true, seen: true, may: changes });
}

/** Asks to give a referral to the case worker to carry. */
export async function askToSayWhoCarries({ me, caseWorker, offered, what, ask }: AskingReferrals, cell: Cell): Promise<void> {
  const id = await offered();
  const { version } = (await caseWorker.expect(200, 'GET', `/referrals/${id}`)).body;
  await ask(what('is proposed somebody for a referral'), me.get(`/referrals/${id}/candidates`), cell);
  await ask(what('says who carries a referral'), me.send('POST', `/referrals/${id}/assignment`, { workerId: caseWorker.workerId }, { headers: { 'if-match': `"${version}"` } }), cell);
}
