import { anAgreement, anOfferOf, done, type Partner } from '../builders/referrals';
import type { SignedInWorker } from '../builders/staff';
import { AT_SOMEWHERE } from './bodies';
import type { Rule } from './policy';
import type { Tokens } from './tokens';

interface Way {
  readonly reads: boolean;
  readonly then?: (offer: { readonly id: string; readonly consentId: string }, otherPartnerId: string) => readonly [path: string, body?: object];
}

/** What becomes of a packet that holds a word of its own, and whether its partner still reads the word. */
const WAYS: Readonly<Record<string, Way>> = {
  'as it was offered': { reads: true },
  'after the person withdrew': { reads: false, then: ({ consentId }) => [`/consents/${consentId}/withdrawal`] },
  'after the person took the words out': { reads: false, then: ({ consentId }) => [`/consents/${consentId}/narrowing`, { items: ['needs_words'] }] },
  'after it went on to another partner': { reads: false, then: ({ id }, otherPartnerId) => [`/referrals/${id}/redirection`, { recipientOrganisationId: otherPartnerId }] },
};

/**
 * Passes words on to a partner in every way, and answers the packets. Whoever is no worker of that partner never reads them there.
 * @param files one for each way: what replaces or ends a consent ends what was sent under it
 */
export async function passOn(caseWorker: SignedInWorker, files: readonly string[], partnerId: string, otherPartnerId: string, tokens: Tokens): Promise<string[]> {
  const packets: string[] = [];
  for (const [n, [way, { reads, then }]] of Object.entries(WAYS).entries()) {
    const file = files[n] ?? '';
    const section: Rule = { kind: 'section', sections: ['needs'], file, by: caseWorker.workerId };
    const text = tokens.word(`packet ${way}`, reads ? { kind: 'any', rules: [section, { kind: 'packet', partner: partnerId }] } : section);
    const entry = (await done(caseWorker, `/case-files/${file}/sections/needs/entries`, { need: 'food', rank: 3, state: 'wanted', text })).id as string;
    const offer = await anOfferOf(caseWorker, file, partnerId, [{ item: 'needs', entryIds: [entry] }, { item: 'needs_words', entryIds: [entry] }]);
    if (then) await done(caseWorker, ...then(offer, otherPartnerId));
    packets.push(offer.id);
  }
  return packets;
}

/** Referrals to a partner where nobody signs in, by how the page's link comes there. */
export type Linked = Readonly<Record<'link' | 'link-mail', string>>;

/**
 * Offers words to a partner without an account. One link goes by e-mail already: its address is a word of its own, and its code is for the eyes of whoever gave it.
 * @param files of which the mailed one is the first
 */
export async function offerByLink(caseWorker: SignedInWorker, administrator: SignedInWorker, files: readonly [string, string], { id: partnerId }: Partner, tokens: Tokens): Promise<Linked> {
  await anAgreement(administrator, partnerId, ['needs', 'needs_words']);
  const offered: string[] = [];
  for (const file of files) {
    const text = tokens.word('packet behind a link', { kind: 'section', sections: ['needs'], file, by: caseWorker.workerId });
    const entry = (await done(caseWorker, `/case-files/${file}/sections/needs/entries`, { need: 'food', rank: 3, state: 'wanted', text })).id as string;
    offered.push((await anOfferOf(caseWorker, file, partnerId, [{ item: 'needs', entryIds: [entry] }, { item: 'needs_words', entryIds: [entry] }])).id);
  }
  const [mailed = '', given = ''] = offered;
  const { code } = await done(caseWorker, `/referrals/${mailed}/link-mail`, { address: tokens.word('address of a link', { kind: 'mail' }) + AT_SOMEWHERE, language: 'en' });
  tokens.id(code as string, 'code of a link', { kind: 'nobody' });
  return { 'link-mail': mailed, link: given };
}
