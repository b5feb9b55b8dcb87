import type { Sealing } from '../../guard';
import type { SealedSection } from '@parasol/sealing';

/** How one field of an entry is asked for; `codes` names the closed list and the group of its texts. */
export type Field =
  | { readonly kind: 'text' | 'short' | 'day' | 'time' | 'country' | 'countries' | 'lines' | 'yes' | 'days'; readonly name: string; readonly label?: string }
  | { readonly kind: 'code'; readonly name: string; readonly group: string; readonly codes: keyof Sealing };

const of =
  (kind: Exclude<Field['kind'], 'code'>) =>
  (name: string, label = name): Field => ({ kind, name, label });
const [text, short, day, time, country, countries, lines, yes, days] = (['text', 'short', 'day', 'time', 'country', 'countries', 'lines', 'yes', 'days'] as const).map(of) as [
  ReturnType<typeof of>, ReturnType<typeof of>, ReturnType<typeof of>, ReturnType<typeof of>, ReturnType<typeof of>, ReturnType<typeof of>, ReturnType<typeof of>, ReturnType<typeof of>, ReturnType<typeof of>,
];
const code = (name: string, group: string, codes: keyof Sealing): Field => ({ kind: 'code', name, group, codes });

/** The fields of each section, in the order in which one asks; exactly those of the sealed document. None is needed. */
export const FIELDS: Readonly<Record<SealedSection, readonly Field[]>> = {
  status: [code('status', 'status', 'STATUSES'), text('ownWords'), country('country'), day('from'), day('until'), text('text')],
  origins: [code('what', 'origin', 'ORIGINS'), country('country'), short('ownWords')],
  documents: [code('type', 'documentType', 'DOCUMENT_TYPES'), short('number'), country('country'), day('issuedOn'), day('expiresOn'), code('heldBy', 'heldBy', 'HELD_BY'), text('text')],
  applications: [
    code('kind', 'application', 'APPLICATIONS'),
    short('authority'),
    short('reference'),
    day('filedOn'),
    code('decision', 'decision', 'DECISIONS'),
    day('decidedOn'),
    day('appealUntil'),
    short('representative'),
    text('text'),
  ],
  dates: [code('kind', 'dateKind', 'DATE_KINDS'), day('on'), time('at'), short('place'), short('bring'), days('remindDaysBefore'), yes('done'), text('text')],
  permits: [code('kind', 'permit', 'PERMITS'), short('number'), country('country'), day('validFrom'), day('validUntil'), short('sponsor'), yes('workAllowed'), text('conditions'), text('text')],
  routes: [day('enteredOn'), short('enteredAt'), country('country'), country('from', 'cameFrom'), countries('via'), text('text')],
  detention: [code('kind', 'detention', 'DETENTION_KINDS'), short('place'), short('reference'), day('from'), day('until'), short('contact'), text('text')],
  identification: [
    code('procedure', 'procedure', 'PROCEDURES'),
    code('choice', 'choice', 'CHOICES'),
    day('chosenOn'),
    code('step', 'procedureStep', 'PROCEDURE_STEPS'),
    day('stepOn'),
    short('authority'),
    short('reference'),
    text('text'),
  ],
  referrals: [
    short('to', 'referredTo'),
    short('contact'),
    text('purpose'),
    day('agreedOn'),
    lines('agreedItems'),
    day('handedOverOn'),
    code('outcome', 'referralOutcome', 'REFERRAL_OUTCOMES'),
    day('outcomeOn'),
    text('text'),
  ],
  notes: [text('text')],
};

/** What is being written, by the names of the fields. */
export type Written = Readonly<Record<string, unknown>>;

/** Fields that only make sense after an answer: a step belongs to a procedure that the person wanted. */
export function isAsked(section: SealedSection, { name }: Field, written: Written): boolean {
  if (section === 'identification' && (name === 'step' || name === 'stepOn')) return written['choice'] === 'wants_it' || written['choice'] === 'changed_their_mind';
  if (section === 'status' && name === 'ownWords') return written['status'] === 'own_words';
  return true;
}

/** What of a form is to be kept: nothing empty, nothing that is not asked any more. */
export function filled(section: SealedSection, written: Written): Written {
  return Object.fromEntries(
    FIELDS[section]
      .filter((field) => isAsked(section, field, written))
      .map(({ name }) => [name, written[name]] as const)
      .filter(([, value]) => value !== undefined && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0)),
  );
}
