/**
 * Everything that is audited, by what it is done to. The list is closed: a feature that audits something new adds its
 * word here, where a reviewer sees it. Codes only: no word may say anything about a person, and nothing of the sealed
 * compartment stands here at all (its reads are audited in its own schema).
 */
export const AUDIT_ACTIONS = {
  session: ['signed_in', 'sign_in', 'signed_out', 'revoked', 'role_switched'],
  worker: ['created', 'read', 'listed', 'changed', 'invited', 'joined', 'ended', 'signed_in_reset'],
  invitation: ['created', 'accepted', 'revoked'],
  credential: ['added', 'changed', 'removed', 'reset'],
  device: ['listed', 'enrolled', 'revoked'],
  role: ['proposed', 'granted', 'confirmed', 'ended'],
  team: ['created', 'listed', 'changed', 'joined', 'left'],
  area: ['created', 'listed', 'changed'],
  organisation: ['created', 'read', 'changed', 'settings_changed'],
  case_file: [
    'created', 'read', 'listed', 'changed', 'explained', 'agreed', 'opened', 'activated', 'paused', 'contact_lost',
    'closing_reviewed', 'closed', 'reopened', 'state_changed', 'served_without_record', 'erased', 'key_rotated', 'exported',
  ],
  section: ['read', 'written', 'corrected', 'removed'],
  entry: ['read', 'written', 'corrected', 'handed_over', 'removed'],
  spill: ['reported', 'listed', 'settled'],
  erasure: ['requested', 'confirmed', 'withdrawn', 'read', 'listed'],
  opening: ['started', 'ended'],
  care_team: ['read', 'proposed', 'assigned', 'declined', 'ended'],
  conflict_block: ['read', 'added', 'lifted'],
  outreach_session: ['opened', 'read', 'listed', 'closed'],
  contact: ['logged', 'read', 'listed', 'corrected', 'voided', 'imported'],
  regular: ['created', 'read', 'listed', 'changed', 'forgotten'],
  shift_note: ['written', 'read', 'listed', 'done'],
  need: ['read', 'recorded', 'changed', 'ended'],
  consent: ['asked', 'given', 'read', 'declined', 'deferred', 'narrowed', 'withdrawn', 'expired', 'superseded'],
  referral: [
    'drafted', 'read', 'listed', 'changed', 'readied', 'assigned', 'offered', 'accepted', 'waitlisted', 'declined',
    'unanswered', 'appointment_set', 'attended', 'not_attended', 'rescheduled', 'service_received', 'not_received',
    'confirmed', 'closed', 'cancelled', 'withdrawn', 'expired', 'redirected', 'answered', 'state_changed',
    'accompaniment_agreed', 'accompaniment_ended',
  ],
  packet: ['read', 'listed', 'exported'],
  packet_closure: ['listed', 'confirmed'],
  disclosure: ['made', 'read'],
  sharing_agreement: ['read', 'changed'],
  packet_link: ['given', 'mailed', 'read', 'taken_back', 'opened', 'answered'],
  partner_service: ['created', 'read', 'listed', 'changed', 'removed', 'rated'],
  directory_entry: ['read', 'listed', 'created', 'changed', 'reviewed', 'rated', 'imported', 'exported', 'settings_changed', 'removed', 'proposed', 'accepted', 'declined'],
  task: [
    'created', 'read', 'listed', 'claimed', 'assigned', 'started', 'waiting', 'snoozed', 'released', 'done', 'cancelled', 'repeat_ended', 'due',
    'overdue', 'escalated', 'handed_over',
  ],
  duty: ['begun', 'ended'],
  hand_over: ['begun', 'read', 'listed', 'asked', 'given', 'released', 'access_ended', 'devices_revoked', 'locked_out', 'closed', 'withdrawn'],
  hand_over_note: ['written', 'read', 'removed'],
  report: ['period_closed', 'read', 'listed', 'downloaded', 'proposed', 'approved', 'released'],
  audit: ['read', 'listed'],
  operation: ['called'],
  import: ['started', 'finished'],
} as const;

type Actions = typeof AUDIT_ACTIONS;
/** What an entry is about: a kind of row, never a row's content. */
export type AuditSubject = keyof Actions;
/** `subject.verb`, for instance `section.read`. */
export type AuditAction = { [S in AuditSubject]: `${S}.${Actions[S][number]}` }[AuditSubject];

const known: ReadonlySet<string> = new Set(
  Object.entries(AUDIT_ACTIONS).flatMap(([subject, verbs]) => verbs.map((verb) => `${subject}.${verb}`)),
);

const ACCOUNT: ReadonlySet<string> = new Set<AuditSubject>([
  'session', 'worker', 'invitation', 'credential', 'device', 'role', 'team', 'area', 'organisation',
]);

/** Administrators read entries about accounts and settings, and none about content. */
export const categoryOf = (subject: AuditSubject): 'content' | 'account' => (ACCOUNT.has(subject) ? 'account' : 'content');

/** For codes that come from another table, such as one action per operation. */
export const isAuditAction = (code: string): code is AuditAction => known.has(code);
