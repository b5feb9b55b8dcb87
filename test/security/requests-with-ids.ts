import { meaninglessForm } from '@parasol/sealing';
import type { Kind } from '../builders/everything';
import type { Method } from '../support/client';
import type { ToldOperation } from './operations';

/** What may stand in a place for an id: something of the builder's, the partner of the referral, or another one. */
export type Place = Kind | 'partner' | 'other_partner' | 'partner_service' | 'nothing';

/** A request whose ids are left open: `{{kind}}` in its path, its query and its body. */
export interface Template {
  readonly operation: ToldOperation;
  readonly path: string;
  readonly body: unknown;
  /** The kind that each open place asks for, in the order in which they are filled. */
  readonly places: readonly Place[];
}

export interface Filled {
  readonly method: Method;
  readonly path: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** By the path up to the parameter; the longest that fits counts. */
const OF_PATH: readonly [string, Place][] = [
  ['/advice/assignments/', 'adviser_assignment'], ['/areas/', 'area'], ['/case-files/', 'case_file'], ['/consents/', 'consent'], ['/contacts/', 'contact'],
  ['/devices/', 'device'], ['/directory-entries/', 'directory_entry'], ['/own-directory-entries/', 'directory_entry'], ['/directory-proposals/', 'directory_proposal'], ['/erasure-receipts/', 'erasure'], ['/hand-overs/', 'hand_over'], ['/hand-over-items/', 'hand_over_item'], ['/hand-over-notes/', 'hand_over_note'], ['/invitations/', 'invitation'], ['/outreach-sessions/', 'outreach_session'], ['/packets/', 'offered_referral'], ['/packet-closures/', 'nothing'],
  ['/partner-services/', 'partner_service'], ['/partners/', 'organisation'], ['/passkeys/', 'passkey'], ['/referrals/', 'draft_referral'], ['/regulars/', 'regular'],
  ['/recovery-ceremonies/', 'recovery_ceremony'], ['/role-grants/', 'proposed_grant'], ['/sealed-documents/', 'case_file'], ['/sessions/', 'session'], ['/to-correct/', 'outbox_return'], ['/shift-notes/', 'shift_note'], ['/tasks/', 'task'], ['/duties/', 'duty'], ['/team-memberships/', 'team_membership'],
  ['/teams/', 'team'], ['/workers/', 'worker'],
];
/** What stands in an address and is no id: a month that was never closed, the token of a link that was never given. */
export const withoutIds = (path: string): string => path.replace('{month}', '2020-01').replace('{token}', 'A'.repeat(43));
const OF_QUERY: Readonly<Record<string, Place>> = { teamId: 'team', outreachSessionId: 'outreach_session', caseFileId: 'case_file' };
const ENTRIES = ['needs', 'health', 'safety', 'housing_money', 'notes', 'legal', 'adviser_notes'] as const;

function placeOfPath(before: string, name: string, operation: string): Place {
  if (name === 'placeId') return operation.endsWith('/ending') ? 'place' : 'proposed_place';
  if (name === 'erasureId') return 'erasure';
  // What is asked there is answered, narrowed and withdrawn in turn; others replaced by the answer could not be.
  if (before === '/consents/' && operation.startsWith('POST')) return 'asked_consent';
  if (name === 'blockId') return 'conflict_block';
  if (name === 'entryId') return `${ENTRIES.find((section) => before.includes(`/${section}/`)) ?? 'needs'}_entry`;
  const known = OF_PATH.find(([start]) => before === start);
  if (!known) throw new Error(`nothing is known of the id in ${operation}`);
  return known[1];
}

/** Paths of an operation with its sections named and its ids left open. */
function pathsOf({ path, method }: ToldOperation): string[] {
  const sections = path.includes('{section}') ? (path.includes('/entries') ? ENTRIES : (['working_identity', 'legal_identity', 'needs_summary'] as const)) : [''];
  return sections.map((section) => {
    const named = withoutIds(path.replace('{section}', section));
    return named.replace(/\{(\w+)\}/g, (_, name: string, at: number) => `{{${placeOfPath(named.slice(0, at).replace(/\{\w+\}/g, ''), name, `${method} ${named}`)}}}`);
  });
}

const street = { kind: 'anonymous', services: ['information'] };
const session = { outreachSessionId: '{{outreach_session}}' };
const place = { teamId: '{{team}}', areaId: '{{area}}', setting: 'street', shift: 'night', heldOn: '2026-03-02' };
const contacts = [
  { ...street, ...session }, { ...street, place }, { ...street, ...session, clientKey: '{{client_key}}' },
  { ...street, ...session, kind: 'regular', regularId: '{{regular}}' }, { ...street, ...session, kind: 'case_file', caseFileId: '{{case_file}}' },
];
const SOON = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
const TODAY = new Date().toISOString().slice(0, 10);
const toPartner = { recipientOrganisationId: '{{partner}}' };

const DIRECTORY_FACTS = { serviceFamilies: ['health'], noIdNeeded: true, noInsuranceNeeded: null, walkIn: null, policePresent: false, mustReport: null, reveals: false, status: 'active', alert: null };

/** Bodies that would be taken if only the ids were their own, so that a request goes as deep as it can. */
const BODIES: Readonly<Record<string, readonly object[]>> = {
  'POST /case-files': [{ teamId: '{{team}}' }],
  'POST /case-files/{id}/care-team/assignments': [{ workerId: '{{invited_worker}}' }],
  'POST /case-files/{id}/care-team/proposals': [{ workerId: '{{invited_worker}}' }],
  'POST /case-files/{id}/conflict-blocks': [{ workerId: '{{invited_worker}}' }, { partnerOrganisationId: '{{partner}}' }],
  'POST /case-files/{id}/consents': [{ ...toPartner, purpose: 'referral', script: { version: 1, language: 'en' } }],
  'POST /case-files/{id}/spills': [{ reason: 'other', entryId: '{{notes_entry}}' }],
  'POST /case-files/{id}/referrals': [{ ...toPartner, serviceFamily: 'health' }],
  'POST /contacts': contacts,
  'POST /contacts/batch': contacts.map((contact) => ({ items: [{ clientKey: '{{client_key}}', ...contact }] })),
  'PUT /contacts/{id}': [{ services: ['information'], ...session }, { services: ['information'], place }],
  'POST /outreach-sessions': [{ teamId: '{{team}}', areaId: '{{area}}', setting: 'street', shift: 'day', heldOn: '2026-03-02' }],
  'PUT /directory-entries/{id}': [{ ...DIRECTORY_FACTS, partnerOrganisationId: null }, { ...DIRECTORY_FACTS, partnerOrganisationId: '{{partner}}' }],
  'POST /regulars': [{ teamId: '{{team}}', nickname: 'Marigold', agreed: true }],
  'POST /referrals/{id}/assignment': [{ workerId: '{{worker}}' }],
  'POST /referrals/{id}/confirmation': [{ helped: 'partly', askedOn: TODAY, askedBy: '{{worker}}' }],
  'POST /referrals/{id}/redirection': [{ recipientOrganisationId: '{{other_partner}}' }],
  'PUT /referrals/{id}/accompaniment': [{ companionId: '{{worker}}', on: SOON, partOfDay: 'morning', meetingPoint: 'at_our_place', agreed: true }],
  'POST /referrals/{id}/preview': [{ consentId: '{{standing_consent}}', contents: [] }, { consentId: '{{standing_consent}}', contents: [{ item: 'needs', entryIds: ['{{needs_entry}}'] }] }],
  'POST /referrals/{id}/readiness': [{ consentId: '{{standing_consent}}', contents: [{ item: 'needs', entryIds: ['{{needs_entry}}'] }] }],
  'POST /outbox': [{ items: [{ keyId: '{{outbox_key}}', sealed: meaninglessForm('outbox', 'a') }] }],
  'POST /drops/removal': [{ ids: ['{{drop}}'] }],
  'PUT /sealed-documents/{caseFileId}': [{ token: '{{document_token}}', listVersion: 2, current: meaninglessForm('document', 'a'), previous: meaninglessForm('document', 'b') }],
  'POST /duties': [{ teamId: '{{team}}', hours: 8 }],
  'POST /hand-overs': [{ workerId: '{{excluded_worker}}', order: 'planned' }],
  'PUT /hand-over-items/{id}/word': [{ word: 'wishes_colleague', wishedWorkerId: '{{worker}}' }],
  'POST /hand-over-items/{id}/giving': [{ workerId: '{{worker}}' }],
  'POST /tasks': [
    { title: 'call_back', teamId: '{{team}}', caseFileId: '{{case_file}}' },
    { title: 'call_back', teamId: '{{team}}', opensWith: { referralId: '{{offered_referral}}', event: 'appointment_set' } },
  ],
  'POST /tasks/claims': [{ teamId: '{{team}}' }],
  'POST /tasks/{id}/assignment': [{ workerId: '{{worker}}' }],
  'POST /workers': [{ displayName: 'Rosa', teamIds: ['{{team}}'], roles: ['case_worker'] }],
  'POST /workers/{id}/team-memberships': [{ teamId: '{{team}}' }],
};
/** The step under way that a body must name, besides what its example says. */
const STEPS: Readonly<Record<string, string>> = { '/challengeId': '{{passkey_challenge}}', '/enrolmentId': '{{password_enrolment}}' };
/** Examples that a day of their own has made too old. */
const WITH_DAYS: Readonly<Record<string, object | undefined>> = {
  'POST /packets/{id}/acceptance': {}, 'POST /packets/{id}/appointment': { on: SOON }, 'POST /referrals/{id}/offer': {}, 'PUT /tasks/{id}/due-day': { dueOn: SOON }, 'POST /tasks/{id}/snooze': { until: TODAY },
  'POST /tasks/{id}/waiting': { until: SOON },
};

function bodiesOf(operation: ToldOperation, invitationCode: string): readonly unknown[] {
  const key = `${operation.method} ${operation.path}`;
  const [pointer] = operation.idPointers;
  if (pointer === undefined) return [WITH_DAYS[key] ?? operation.body];
  const step = STEPS[pointer];
  if (step === undefined) return BODIES[key] ?? [];
  const example = operation.body as { readonly code?: string };
  return [{ ...example, [pointer.slice(1)]: step, ...(example.code === undefined ? {} : { code: invitationCode }) }];
}

const OPEN = /\{\{(\w+)\}\}/g;
const placesIn = (text: string): Place[] => [...text.matchAll(OPEN)].map(([, kind]) => kind as Place);

/** JSON pointers of the ids that a body leaves open; `0` for each item of a list. */
const pointersIn = (value: unknown, at = ''): string[] =>
  typeof value === 'string'
    ? placesIn(value).map(() => at)
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => pointersIn(inner, `${at}/${key}`))
      : [];

/**
 * Every operation that takes an id anywhere, with each way of filling it. Fails when the document names a place for an id
 * that no request fills: a new operation is then told here how it is asked.
 * @param invitationCode of an open invitation of the asking organisation
 */
export function requestsWithIds(operations: readonly ToldOperation[], invitationCode: string): Template[] {
  return operations.flatMap((operation) => {
    const bodies = bodiesOf(operation, invitationCode);
    const filled = new Set(bodies.flatMap((body) => pointersIn(body)));
    const missing = operation.idPointers.filter((pointer) => !filled.has(pointer));
    if (missing.length > 0) throw new Error(`nothing fills ${missing.join(', ')} of ${operation.method} ${operation.path}`);
    const paths = pathsOf(operation);
    const asked = paths.flatMap((path) => bodies.map((body) => [path, body] as const));
    const filtered = operation.idQueries.map((name) => {
      const kind = OF_QUERY[name];
      if (!kind) throw new Error(`nothing is known of the query ${name}`);
      return [`${paths[0]}?${name}={{${kind}}}`, undefined] as const;
    });
    return [...asked, ...filtered]
      .map(([path, body]) => ({ operation, path, body, places: placesIn(path + (JSON.stringify(body) ?? '')) }))
      .filter(({ places }) => places.length > 0);
  });
}

/** The request with an id in each open place, from the left. */
export function fill({ operation, path, body }: Template, ids: readonly string[]): Filled {
  let at = 0;
  const put = (text: string): string => text.replace(OPEN, () => ids[at++] ?? '');
  const filledPath = put(path);
  return {
    method: operation.method as Method,
    path: filledPath,
    body: body === undefined ? undefined : (JSON.parse(put(JSON.stringify(body))) as unknown),
    headers: operation.asksForVersion ? { 'if-match': '"1"' } : {},
  };
}
