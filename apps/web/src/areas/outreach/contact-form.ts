import type { AGE_BANDS, GENDER_BANDS, INTERPRETER_LANGUAGES, Need, Service, Supply } from '@parasol/kernel';
import type { Shift } from '../../offline';

/** Whom a contact was with. */
export type Who = { readonly kind: 'anonymous' } | { readonly kind: 'group'; readonly people: number } | { readonly kind: 'regular'; readonly regularId: string } | { readonly kind: 'case_file'; readonly caseFileId: string };

/** One contact while it is written. */
export interface ContactForm {
  readonly who: Who;
  /** Pieces; in the order in which they were given. */
  readonly supplies: Readonly<Partial<Record<Supply, number>>>;
  readonly services: readonly Service[];
  /** In the person's own order. */
  readonly needs: readonly Need[];
  readonly wantsFollowUp: boolean;
  readonly note: string;
  readonly genderBand?: (typeof GENDER_BANDS)[number] | undefined;
  readonly ageBand?: (typeof AGE_BANDS)[number] | undefined;
  readonly returning?: boolean | undefined;
  readonly interpreterLanguage?: (typeof INTERPRETER_LANGUAGES)[number] | undefined;
  /** Where it was, for one that is written again; all others belong to the shift that is set. */
  readonly place?: Shift;
  /** What it takes the place of on the list of what came back. */
  readonly returnedId?: string;
  /** What was half written when this one was begun: it comes back after it. */
  readonly before?: ContactForm;
}

export const EMPTY: ContactForm = { who: { kind: 'anonymous' }, supplies: {}, services: [], needs: [], wantsFollowUp: false, note: '' };

export const MOST_PIECES = 1_000;
export const MOST_PEOPLE = 200;
export const LONGEST_NOTE = 1_000;

/** The form with so many pieces of a supply; none takes it out. */
export function withSupply(form: ContactForm, supply: Supply, quantity: number): ContactForm {
  const { [supply]: _before, ...others } = form.supplies;
  const pieces = Math.min(Math.max(quantity, 0), MOST_PIECES);
  return { ...form, supplies: pieces === 0 ? others : { ...form.supplies, [supply]: pieces } };
}

/** What was given and done, as the API takes it; without whom it was with, and where. */
export function detailsOf({ supplies, services, needs, wantsFollowUp, note, genderBand, ageBand, returning, interpreterLanguage }: ContactForm) {
  const text = note.trim();
  return {
    supplies: (Object.entries(supplies) as [Supply, number][]).map(([supply, quantity]) => ({ supply, quantity })),
    services: [...services],
    needs: [...needs],
    wantsFollowUp,
    ...(genderBand && { genderBand }),
    ...(ageBand && { ageBand }),
    ...(returning !== undefined && { returning }),
    ...(interpreterLanguage && { interpreterLanguage }),
    ...(text !== '' && { note: text }),
  };
}

/** The whole contact, as the API takes it. */
export const contactOf = (form: ContactForm, place: Shift) => ({ ...form.who, place: form.place ?? place, ...detailsOf(form) });

/** What is repeated for the next person: what was handed out and done, never what somebody said or who they are. */
export const repeatable = ({ who, supplies, services }: ContactForm): ContactForm => ({ ...EMPTY, who: who.kind === 'group' ? who : EMPTY.who, supplies, services });

/** A contact as it was sent, or as it is read. */
export type Written = Omit<Partial<ContactForm>, 'supplies' | 'who'> & { readonly supplies?: readonly { readonly supply: Supply; readonly quantity: number }[] } & Partial<Record<'kind' | 'regularId' | 'caseFileId', string>> & {
    readonly people?: number;
  };

/** A contact as it was sent or is read, in the form. Whatever is not as it must be is left out. */
export function formOf(contact: Written): ContactForm {
  const { supplies, kind, people, regularId, caseFileId, services, needs, wantsFollowUp, note, genderBand, ageBand, returning, interpreterLanguage } = contact;
  const who: Who =
    kind === 'group' ? { kind, people: people ?? 2 } : kind === 'regular' && regularId ? { kind, regularId } : kind === 'case_file' && caseFileId ? { kind, caseFileId } : EMPTY.who;
  return {
    who,
    supplies: Object.fromEntries((supplies ?? []).map(({ supply, quantity }) => [supply, quantity])),
    services: services ?? [],
    needs: needs ?? [],
    wantsFollowUp: wantsFollowUp ?? false,
    note: note ?? '',
    genderBand,
    ageBand,
    returning,
    interpreterLanguage,
  };
}
