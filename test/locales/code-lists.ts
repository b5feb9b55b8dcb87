import { SECTION_NAMES } from '@parasol/access';
import { AUDIT_ACTIONS } from '@parasol/audit';
import * as kernel from '@parasol/kernel';
import { REASON_CODES } from '@parasol/leak-guard';
import { INDICATORS } from '@parasol/reports';
import * as sealing from '@parasol/sealing';
import { LEFT_OUT_REASONS, PROPOSAL_REASONS } from '../../libs/assignment-proposals/proposal';
import * as files from '../../libs/case-files/codes';
import { CONTACT_BANDS, PROGRESS } from '../../libs/case-files/content/contents';
import { RELEASE_ITEM_CODES } from '../../libs/case-files/content/release-items';
import { PLACE_STATES } from '../../libs/case-files/care-team-place.entity';
import { LIST_ORDERS } from '../../libs/case-files/case-file-list.service';
import { ERASURE_STATES } from '../../libs/case-files/erasures/erasure.entity';
import { FILE_STATES, STEP_NAMES } from '../../libs/case-files/life-cycle';
import { CONSENT_MODES, CONSENT_PURPOSES, WITNESS_ROLES } from '../../libs/consents/consent.entity';
import { CONSENT_STATES } from '../../libs/consents/consent.states';
import { SCRIPT_LANGUAGES } from '../../libs/consents/scripts';
import { COSTS } from '../../libs/directory/directory-entry.entity';
import { PROPOSAL_STATES } from '../../libs/directory/directory-proposal.entity';
import { SPOKEN } from '../../libs/directory/told';
import { SCHEDULE_KINDS, PLACES, SERVICE_STATES, WEEKDAYS } from '../../libs/directory/hsds/rows';
import { HAND_OVER_STATES, ITEM_KINDS, ITEM_STATES, NOT_REACHED, PERSON_WORDS } from '../../libs/hand-overs/hand-over.states';
import { LINK_MAIL_STATES } from '../../libs/packet-links/link-mail.dto';
import { ANSWER_STEPS } from '../../libs/packet-links/packet-link.dto';
import { INFERENCES, SOURCES } from '../../libs/referrals/contents/inferences';
import { NOT_RECEIVED_REASONS } from '../../libs/referrals/packet.dto';
import { REFERRAL_STATES, TRANSITIONS } from '../../libs/referrals/referral.states';
import { BREAKDOWNS } from '../../libs/reports/report.dto';
import * as sealed from '../../libs/sealing/content/codes';
import { SECTIONS as SEALED_SECTIONS } from '../../libs/sealing/content/document';
import { INVITATION_STATES } from '../../libs/staff/invitations/invitation.dto';
import { ORGANISATION_KINDS } from '../../libs/staff/organisations/organisation.entity';
import { PASSKEY_KINDS } from '../../libs/staff/sessions/limits';
import { ROLE_GRANT_STATES } from '../../libs/staff/workers/role-grant.entity';
import { ALL_STEPS, BACK_REASONS, TASK_STATES, TASK_STEPS, WAITS_FOR } from '../../libs/task-queues/task-states';
import { FITS } from '../../libs/task-queues/task.dto';
import { ALL_TITLES } from '../../libs/task-queues/task-titles';

type Lists = Readonly<Record<string, readonly string[]>>;

/** What stands in the overview of who opened what of a file: entries about files and what belongs to one. */
const OF_A_FILE = [
  'case_file', 'section', 'entry', 'spill', 'erasure', 'opening', 'care_team', 'conflict_block', 'contact', 'need', 'consent', 'referral', 'packet', 'packet_link', 'task', 'hand_over_note', 'audit',
] as const;

/** Every list of codes that somebody reads as a word, by its place in `codes.json`. */
export const CODE_LISTS: Lists = {
  setting: kernel.SETTINGS,
  shift: kernel.SHIFTS,
  contactKind: kernel.CONTACT_KINDS,
  supply: kernel.SUPPLIES,
  service: kernel.SERVICES,
  need: kernel.NEEDS,
  serviceFamily: kernel.SERVICE_FAMILIES,
  ageBand: kernel.AGE_BANDS,
  genderBand: kernel.GENDER_BANDS,
  areaGroup: kernel.AREA_GROUPS,
  openingReason: kernel.OPENING_REASONS,
  voidReason: kernel.VOID_REASONS,
  declineReason: kernel.DECLINE_REASONS,
  linkMailState: LINK_MAIL_STATES,
  dayPart: kernel.DAY_PARTS,
  meetingPoint: kernel.MEETING_POINTS,
  helped: kernel.HELPED,
  goAgain: kernel.GO_AGAIN,
  // The others are named by Intl.DisplayNames.
  interpreterLanguage: kernel.INTERPRETER_LANGUAGES.filter((code) => code.length > 3),
  role: [...kernel.ROLES, 'system'],
  directoryStatus: SERVICE_STATES,
  proposalState: PROPOSAL_STATES,
  candidateReason: PROPOSAL_REASONS,
  leftOutReason: LEFT_OUT_REASONS,
  directoryCost: COSTS,
  notReceivedReason: NOT_RECEIVED_REASONS,
  closureReason: files.CLOSURE_REASONS,
  spillReason: files.SPILL_REASONS,
  erasureReason: files.ERASURE_REASONS,
  erasureState: ERASURE_STATES,
  pronouns: files.PRONOUNS,
  channel: files.CHANNELS,
  weekday: files.WEEKDAYS,
  coverWord: files.COVER_WORDS,
  mustNotKnow: files.MUST_NOT_KNOW,
  messagesLeft: files.MESSAGES_LEFT,
  nameUse: files.NAME_USES,
  needState: files.NEED_STATES,
  stepState: files.STEP_STATES,
  healthService: files.HEALTH_SERVICES,
  safetyStep: files.SAFETY_STEPS,
  actType: files.ACT_TYPES,
  actorType: files.ACTOR_TYPES,
  supportWanted: files.SUPPORT_WANTED,
  housingStep: files.HOUSING_STEPS,
  moneyStep: files.MONEY_STEPS,
  grantPurpose: files.GRANT_PURPOSES,
  grantState: files.GRANT_STATES,
  legalMatter: files.LEGAL_MATTERS,
  legalStep: files.LEGAL_STEPS,
  matterState: files.MATTER_STATES,
  noteTopic: files.NOTE_TOPICS,
  adviserTopic: files.ADVISER_TOPICS,
  progress: [...PROGRESS, 'ended'],
  contactBand: CONTACT_BANDS,
  fileState: FILE_STATES,
  fileStep: STEP_NAMES,
  section: SECTION_NAMES,
  consentState: CONSENT_STATES,
  consentMode: CONSENT_MODES,
  consentPurpose: CONSENT_PURPOSES,
  releaseItem: RELEASE_ITEM_CODES,
  witnessRole: WITNESS_ROLES,
  referralState: REFERRAL_STATES,
  referralStep: Object.keys(TRANSITIONS),
  taskState: TASK_STATES,
  // Settling is completing, for whoever takes the step.
  taskStep: ALL_STEPS.filter((step) => TASK_STEPS[step].by === 'worker' && step !== 'settle'),
  handOverState: HAND_OVER_STATES,
  handOverItem: ITEM_KINDS,
  itemState: ITEM_STATES,
  personWord: PERSON_WORDS,
  notReached: NOT_REACHED,
  backReason: BACK_REASONS,
  waitsFor: WAITS_FOR,
  skill: kernel.SKILLS,
  fit: FITS,
  taskFlag: ['due_soon', 'overdue', 'escalated'],
  taskTitle: ALL_TITLES,
  deviceKind: PASSKEY_KINDS,
  indicator: INDICATORS,
  breakdown: BREAKDOWNS,
  returning: ['new', 'returning'],
  contactState: ['synced', 'corrected', 'voided'],
  roleState: ROLE_GRANT_STATES,
  placeState: PLACE_STATES,
  leakReason: REASON_CODES,
  inference: INFERENCES,
};

/** What a file's own page of readings says, by its place in `readingCodes.json`: much text, which a phone in the street need not load. */
export const READING_CODE_LISTS: Lists = {
  reading: [...OF_A_FILE.flatMap((subject) => AUDIT_ACTIONS[subject].map((verb) => `${subject}.${verb}`)), 'hand_over.asked', 'hand_over.given', 'hand_over.released'],
};

/** The lists of the advisers' compartment, by their place in `sealedCodes.json`. */
export const SEALED_CODE_LISTS: Lists = {
  status: sealed.STATUSES,
  origin: sealed.ORIGINS,
  documentType: sealed.DOCUMENT_TYPES,
  heldBy: sealed.HELD_BY,
  application: sealed.APPLICATIONS,
  decision: sealed.DECISIONS,
  dateKind: sealed.DATE_KINDS,
  permit: sealed.PERMITS,
  detention: sealed.DETENTION_KINDS,
  procedure: sealed.PROCEDURES,
  choice: sealed.CHOICES,
  procedureStep: sealed.PROCEDURE_STEPS,
  referralOutcome: sealed.REFERRAL_OUTCOMES,
  section: SEALED_SECTIONS,
  problem: sealing.SEALING_CODES,
  listProblem: sealing.LIST_CODES,
};

/** Enumerations of the API that no screen shows as a word. */
export const UNSPOKEN: readonly (readonly string[])[] = [
  ['document', 'entries'],
  PLACES,
  WEEKDAYS,
  SCHEDULE_KINDS,
  ['platform', 'cross-platform'],
  ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'],
  SOURCES,
  ['true', 'false'],
  ['alive', 'ready'],
  ['csv', 'xlsx'],
  ['mine', 'queue', 'team'],
  ['present', 'ended'],
  ['logged', 'already_there', 'refused'],
  ['closing', 'closed'],
  ['kept', 'forgotten'],
  ['open', 'ended'],
  ['open', 'over'],
  ['planned', 'emergency'],
  ['open', 'done'],
  ['begun', 'confirmed', 'withdrawn'],
  ['taken', 'known', 'to_correct', 'unreadable', 'unknown_key', 'other_author', 'no_adviser', 'later'],
  ['open', 'leave', ...ANSWER_STEPS],
  [...kernel.DECLINE_REASONS, ...NOT_RECEIVED_REASONS],
  INVITATION_STATES,
  SPOKEN,
  SCRIPT_LANGUAGES,
  LIST_ORDERS,
  ORGANISATION_KINDS,
];

/** Problems that the document tells of no operation: of the way there, and of storage that cannot be read. */
export const OF_NO_OPERATION = ['too_slow', 'method_not_allowed', 'unreadable'];
