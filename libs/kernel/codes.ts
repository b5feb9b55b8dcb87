/**
 * The closed lists of the domain. Codes say what was done or wanted, never who somebody is: none of them names
 * status, nationality, a document or a diagnosis ("rights advice" is one code for work, tax, housing, debt and status).
 */
export const SETTINGS = ['street', 'indoor_venue', 'private_flat', 'online', 'phone', 'drop_in', 'clinic'] as const;
export const SHIFTS = ['day', 'late', 'night'] as const;
export const CONTACT_KINDS = ['anonymous', 'group', 'regular', 'case_file'] as const;
export const SUPPLIES = ['condoms', 'lubricant', 'test_kit', 'naloxone', 'hygiene_kit', 'information_card'] as const;
export const SERVICES = [
  'health_education',
  'sti_test_offered',
  'sti_screening',
  'hiv_self_test',
  'contraception_information',
  'naloxone_training',
  'safety_planning',
  'accompaniment',
  'interpreter',
  'rights_advice',
  'emotional_support',
  'information',
] as const;
export const NEEDS = [
  'doctor',
  'dentist',
  'contraception',
  'mental_health',
  'someone_to_talk_to',
  'safety',
  'housing',
  'money',
  'food',
  'childcare',
  'work_conditions',
  'rights_advice',
  'language_class',
  'digital_safety',
  'drug_and_alcohol_support',
] as const;
/** Families under which a partner offers services; a referral names one of them. */
export const SERVICE_FAMILIES = [
  'health',
  'mental_health',
  'housing',
  'money',
  'safety',
  'rights_advice',
  'work',
  'education',
  'childcare',
] as const;
export const AGE_BANDS = ['18_24', '25_34', '35_44', '45_plus'] as const;
export const GENDER_BANDS = ['woman', 'man', 'non_binary', 'own_words'] as const;
/** ISO 639-1 codes (yue and prs: 639-3) of languages that are interpreted; of a contact, never of a person. */
export const INTERPRETER_LANGUAGES = [
  'am', 'ar', 'bg', 'bn', 'cs', 'de', 'el', 'en', 'es', 'et', 'fa', 'fr', 'ha', 'hi', 'hr', 'ht', 'hu', 'hy', 'id', 'ig', 'it', 'ja', 'ka', 'km', 'ko', 'ku',
  'lt', 'lv', 'mk', 'mn', 'ms', 'my', 'ne', 'nl', 'pa', 'pl', 'prs', 'ps', 'pt', 'ro', 'ru', 'sk', 'sl', 'so', 'sq', 'sr', 'sw', 'ta', 'th', 'ti', 'tl', 'tr',
  'uk', 'ur', 'uz', 'vi', 'yo', 'yue', 'zh', 'sign_language', 'other',
] as const;
/** What a task may ask for, and a worker bring along. */
export const SKILLS = ['accompaniment', 'health', 'housing', 'money', 'rights_advice', 'safety', 'emotional_support'] as const;
/** Area groups are coarse zones for reports; each organisation maps its areas to them. */
export const AREA_GROUPS = ['centre', 'north', 'south', 'east', 'west', 'online', 'elsewhere'] as const;
export const OPENING_REASONS = ['supervision', 'complaint', 'safety_concern', 'person_asked', 'cover_for_absence'] as const;
export const VOID_REASONS = ['entered_twice', 'wrong_person', 'person_asked', 'mistake'] as const;
export const DECLINE_REASONS = ['no_capacity', 'not_our_service', 'outside_area', 'person_not_reached', 'other'] as const;
export const DAY_PARTS = ['morning', 'midday', 'afternoon', 'evening', 'night'] as const;
/** Where somebody meets who goes along; anywhere else is agreed by word of mouth, because an address would tell where the person is. */
export const MEETING_POINTS = ['at_our_place', 'at_the_service', 'as_agreed'] as const;
/** What the person says of a service that they were referred to. */
export const HELPED = ['helped', 'partly', 'not', 'prefers_not_to_say'] as const;
export const GO_AGAIN = ['yes', 'no', 'prefers_not_to_say'] as const;

export type Setting = (typeof SETTINGS)[number];
export type Shift = (typeof SHIFTS)[number];
export type ContactKind = (typeof CONTACT_KINDS)[number];
export type Supply = (typeof SUPPLIES)[number];
export type Service = (typeof SERVICES)[number];
export type Need = (typeof NEEDS)[number];
export type ServiceFamily = (typeof SERVICE_FAMILIES)[number];
export type Skill = (typeof SKILLS)[number];
export type InterpreterLanguage = (typeof INTERPRETER_LANGUAGES)[number];
export type AreaGroup = (typeof AREA_GROUPS)[number];
export type DayPart = (typeof DAY_PARTS)[number];
export type MeetingPoint = (typeof MEETING_POINTS)[number];
export type Helped = (typeof HELPED)[number];
export type GoAgain = (typeof GO_AGAIN)[number];
