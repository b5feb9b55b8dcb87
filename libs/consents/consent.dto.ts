import { RELEASE_ITEM_CODES } from '@parasol/case-files';
import { instant, page, pageQuery } from '@parasol/http';
import { z } from 'zod';
import { CONSENT_MODES, CONSENT_PURPOSES, WITNESS_ROLES } from './consent.entity';
import { CONSENT_STATES } from './consent.states';
import { SCRIPT_LANGUAGES } from './scripts';

export const idParams = z.strictObject({ id: z.uuid() });

/** What the person is asked. Nothing is chosen beforehand: what it covers is part of their answer. */
export const consentBody = z.strictObject({
  purpose: z.enum(CONSENT_PURPOSES),
  recipientOrganisationId: z.uuid().meta({ description: 'The one partner that it is about.' }),
  script: z
    .strictObject({ version: z.int().min(1).meta({ example: 1 }), language: z.enum(SCRIPT_LANGUAGES) })
    .meta({ description: 'Which text was read out to the person: one of `GET /consent-scripts`.' }),
});
export type NewConsent = z.infer<typeof consentBody>;

const someItems = () =>
  z
    .array(z.enum(RELEASE_ITEM_CODES))
    .max(RELEASE_ITEM_CODES.length)
    .refine((items) => new Set(items).size === items.length, 'named_twice');

const how = {
  mode: z.enum(CONSENT_MODES),
  witnessRole: z.enum(WITNESS_ROLES).optional().meta({ description: 'Who heard it; for a verbal answer, and only for one.', example: 'interpreter' }),
};

/** A refusal is recorded so that nobody asks again tomorrow; it limits nothing. */
export const answerBody = z
  .discriminatedUnion('answer', [
    z.strictObject({
      answer: z.literal('given'),
      items: someItems().meta({ description: 'What of the case file may be passed on. Without any, the partner learns which kind of help is looked for.' }),
      validUntil: z.iso
        .date()
        .optional()
        .meta({ description: 'Last day, from today to 365 days on; 90 days on when left out.', example: '2026-06-30' }),
      ...how,
    }),
    z.strictObject({ answer: z.enum(['declined', 'deferred']), ...how }),
  ])
  .refine(({ mode, witnessRole }) => (mode === 'verbal') === (witnessRole !== undefined), { error: 'witness_for_verbal', path: ['witnessRole'] });
export type Answer = z.infer<typeof answerBody>;
export type Given = Extract<Answer, { answer: 'given' }>;

export const narrowingBody = z.strictObject({ items: someItems().min(1).meta({ description: 'What the person takes out.' }) });
export type Narrowing = z.infer<typeof narrowingBody>;

export const consentReceipt = z.object({
  id: z.uuid(),
  state: z.enum(CONSENT_STATES),
  version: z.int(),
  validUntil: z.iso.date().optional().meta({ description: 'Its last day.', example: '2026-06-30' }),
});
export type ConsentReceipt = z.infer<typeof consentReceipt>;

export const consentsQuery = pageQuery({});
export type ConsentsQuery = z.infer<typeof consentsQuery>;

/** Not who asked: the person may have told anybody. */
export const listedConsent = z.object({
  id: z.uuid(),
  caseFileId: z.uuid(),
  purpose: z.enum(CONSENT_PURPOSES),
  recipientOrganisationId: z.uuid(),
  state: z.enum(CONSENT_STATES).meta({ description: '`given` and `narrowed` cover nothing any more after the last day.' }),
  items: z.array(z.enum(RELEASE_ITEM_CODES)).meta({ description: 'What it covers, or covered when it ended.' }),
  takenOut: z.array(z.enum(RELEASE_ITEM_CODES)).meta({ description: 'What the person took out of it.' }),
  mode: z.enum(CONSENT_MODES).optional(),
  witnessRole: z.enum(WITNESS_ROLES).optional(),
  validFrom: z.iso.date().optional(),
  validUntil: z.iso.date().optional().meta({ description: 'Last day, included; absent unless it was given.', example: '2026-06-30' }),
  scriptVersion: z.int().optional().meta({ description: 'Of the script that was read out; absent from before there was one.' }),
  askedAt: instant(),
  answeredAt: instant().optional(),
  endedAt: instant().optional(),
  version: z.int(),
});
export type ListedConsent = z.infer<typeof listedConsent>;
export const consentPage = page(listedConsent);

export const consentView = listedConsent.extend({ scriptLanguage: z.enum(SCRIPT_LANGUAGES).optional().meta({ description: 'In which language it was read out.' }) });
export type ConsentView = z.infer<typeof consentView>;

export const scriptView = z.object({
  purpose: z.enum(CONSENT_PURPOSES),
  version: z.int(),
  language: z.enum(SCRIPT_LANGUAGES),
  current: z.boolean().meta({ description: 'Whether this is the version to read out now; the others were, once.' }),
  whatFor: z.string(),
  passedOn: z.string(),
  aNo: z.string(),
  takingBack: z.string(),
});
export const scriptList = z.object({ items: z.array(scriptView) });
