import { NEEDS, SERVICE_FAMILIES } from '@parasol/kernel';
import { z } from 'zod';
import {
  ACT_TYPES, ACTOR_TYPES, ADVISER_TOPICS, CHANNELS, COVER_WORDS, GRANT_PURPOSES, GRANT_STATES, HEALTH_SERVICES, HOUSING_STEPS, LEGAL_MATTERS, LEGAL_STEPS,
  MATTER_STATES, MESSAGES_LEFT, MONEY_STEPS, MUST_NOT_KNOW, NAME_USES, NEED_STATES, NOTE_TOPICS, PRONOUNS, SAFETY_STEPS, STEP_STATES, SUPPORT_WANTED, WEEKDAYS,
} from '../codes';
import { clock, day, month, name, someOf, wayOfContact, words } from './parts';

const SafeContact = z.strictObject({
  channels: z
    .array(z.strictObject({ channel: z.enum(CHANNELS), address: wayOfContact().optional() }))
    .max(6)
    .meta({ description: 'Ways to reach the person, the one they like best first.' }),
  hours: z.array(z.strictObject({ days: someOf(WEEKDAYS, 1), from: clock(), to: clock() })).max(14).meta({ description: 'When it is safe.' }),
  coverWords: someOf(COVER_WORDS).meta({ description: 'Who the worker says they are when somebody else answers.' }),
  mustNotKnow: someOf(MUST_NOT_KNOW).meta({ description: 'Who must not learn of it.' }),
  messages: z.enum(MESSAGES_LEFT).meta({ description: 'What may be left when nobody answers.' }),
  doNotContact: z.boolean().meta({ description: 'The person gets in touch; nobody calls them.' }),
});

const WorkingIdentity = z.strictObject({
  workingName: name().meta({ description: 'What the person wishes to be called.', example: 'Alex' }),
  pronouns: z.enum(PRONOUNS).optional(),
  safeContact: SafeContact.optional(),
});

const LegalIdentity = z.strictObject({
  nameInPapers: name(160).meta({ description: 'The name that letters and appointments need.', example: 'Alex Example' }),
  neededFor: someOf(NAME_USES, 1),
});

const Need = z.strictObject({
  need: z.enum(NEEDS),
  rank: z.int().min(1).max(20).meta({ description: 'The person’s own order; 1 comes first.' }),
  state: z.enum(NEED_STATES),
  text: words().meta({ description: 'As the person says it.' }),
});

// No free text here: it would be the place for results, which are not kept.
const Health = z.strictObject({
  service: z.enum(HEALTH_SERVICES),
  state: z.enum(STEP_STATES),
  on: day().optional(),
  accompanied: z.boolean().optional(),
});

const SafetyPlan = z.strictObject({ kind: z.literal('plan'), steps: someOf(SAFETY_STEPS, 1), reviewOn: day(), text: words() });
const Incident = z.strictObject({
  kind: z.literal('incident'),
  actType: z.enum(ACT_TYPES),
  actorType: z.enum(ACTOR_TYPES),
  month: month().meta({ description: 'As exact as it is kept.' }),
  supportWanted: someOf(SUPPORT_WANTED, 1),
  text: words().meta({ description: 'What happened, in the person’s words.' }),
});

const Step = z.strictObject({
  kind: z.literal('step'),
  step: z.enum([...HOUSING_STEPS, ...MONEY_STEPS]),
  state: z.enum(STEP_STATES),
  dueOn: day().optional(),
  text: words(),
});
const Grant = z.strictObject({
  kind: z.literal('grant'),
  purpose: z.enum(GRANT_PURPOSES),
  state: z.enum(GRANT_STATES),
  decidedOn: day().optional(),
  text: words(),
});

const Legal = z.strictObject({
  matter: z.enum(LEGAL_MATTERS),
  step: z.enum(LEGAL_STEPS),
  state: z.enum(MATTER_STATES),
  appointmentOn: day().optional(),
  text: words(),
});

const Note = z.strictObject({ topic: z.enum(NOTE_TOPICS), need: z.enum(NEEDS).optional(), on: day().optional(), text: words() });
const AdviserNote = z.strictObject({ topic: z.enum(ADVISER_TOPICS), on: day().optional(), text: words() });

const NeedsSummary = z.strictObject({
  underWay: z.array(z.enum(SERVICE_FAMILIES)).max(SERVICE_FAMILIES.length).meta({ description: 'Kinds of help that are wanted or under way.' }),
  met: z.array(z.enum(SERVICE_FAMILIES)).max(SERVICE_FAMILIES.length),
});

export const PROGRESS = ['none', 'under_way', 'done'] as const;
const HealthSummary = z.strictObject({ support: z.enum(PROGRESS) });
const HousingMoneySummary = z.strictObject({ housing: z.enum(PROGRESS), money: z.enum(PROGRESS) });
const LegalSummary = z.strictObject({
  state: z.enum(['none', ...MATTER_STATES]),
  appointmentsOn: z.array(day()).max(100).meta({ description: 'So that appointments do not collide.' }),
});
export const CONTACT_BANDS = ['one', 'a_few', 'many'] as const;
const ContactsSummary = z.strictObject({
  lastContactOn: day(),
  recent: z.enum(CONTACT_BANDS).meta({ description: 'How often in the ninety days up to then: one, a few (2 to 5), many.' }),
});

/** What each document may hold. Whatever is not named here is refused. */
export const DOCUMENTS = {
  working_identity: WorkingIdentity,
  legal_identity: LegalIdentity,
  needs_summary: NeedsSummary,
  health_summary: HealthSummary,
  housing_money_summary: HousingMoneySummary,
  legal_summary: LegalSummary,
  contacts_summary: ContactsSummary,
} as const;

/** What each entry may hold. */
export const ENTRIES = {
  needs: Need,
  health: Health,
  safety: z.discriminatedUnion('kind', [SafetyPlan, Incident]),
  housing_money: z.discriminatedUnion('kind', [Step, Grant]),
  legal: Legal,
  notes: Note,
  adviser_notes: AdviserNote,
} as const;

export type DocumentSection = keyof typeof DOCUMENTS;
export type EntrySection = keyof typeof ENTRIES;
export const DOCUMENT_SECTIONS = Object.keys(DOCUMENTS) as DocumentSection[];
export const ENTRY_SECTIONS = Object.keys(ENTRIES) as EntrySection[];

export type DocumentContent<S extends DocumentSection> = z.infer<(typeof DOCUMENTS)[S]>;
export type EntryContent<S extends EntrySection> = z.infer<(typeof ENTRIES)[S]>;

/** Documents that workers write; the others are written by the verb of what they sum up. */
export const WRITTEN_DOCUMENTS = ['working_identity', 'legal_identity'] as const satisfies DocumentSection[];
export type WrittenDocument = (typeof WRITTEN_DOCUMENTS)[number];
