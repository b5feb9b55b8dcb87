/**
 * The closed lists of what stands in sections. Codes say what was wanted or done, never who somebody is; none of them
 * names a document, a diagnosis or where somebody comes from.
 */
export const CLOSURE_REASONS = ['goals_met', 'person_decided', 'moved_away', 'continues_elsewhere', 'lost_contact', 'person_died', 'other'] as const;
export type ClosureReason = (typeof CLOSURE_REASONS)[number];

/** Why something should never have been written; none of them says what it was. */
export const SPILL_REASONS = ['wrong_file', 'about_somebody_else', 'not_agreed', 'never_kept', 'other'] as const;
export type SpillReason = (typeof SPILL_REASONS)[number];

export const ERASURE_REASONS = ['person_asked', 'kept_long_enough', 'made_by_mistake'] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

export const PRONOUNS = ['she_her', 'he_him', 'they_them', 'name_only', 'ask'] as const;
export const CHANNELS = ['phone_call', 'text_message', 'messenger', 'email', 'in_person', 'through_trusted_person'] as const;
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
/** Who a worker says they are when somebody else answers. */
export const COVER_WORDS = ['friend', 'hairdresser', 'clothes_shop', 'delivery', 'sports_club', 'survey', 'wrong_number'] as const;
/** Who must not learn that the person is in touch with the organisation. */
export const MUST_NOT_KNOW = ['partner', 'family', 'children', 'housemates', 'landlord', 'manager', 'colleagues', 'customers', 'neighbours', 'anybody'] as const;
export const MESSAGES_LEFT = ['none', 'neutral_text', 'voice_message'] as const;
export const NAME_USES = ['letter', 'appointment', 'housing_contract', 'work_contract', 'court'] as const;

export const NEED_STATES = ['wanted', 'under_way', 'met', 'no_longer_wanted'] as const;
export const STEP_STATES = ['planned', 'under_way', 'done', 'dropped'] as const;

export const HEALTH_SERVICES = [
  'doctor_visit', 'dentist_visit', 'sexual_health_visit', 'contraception_visit', 'pregnancy_care', 'vaccination', 'eye_care', 'wound_care',
  'mental_health_support', 'drug_and_alcohol_support', 'hospital_visit', 'other_health_service',
] as const;

export const SAFETY_STEPS = [
  'trusted_person_informed', 'check_in_call', 'code_word_agreed', 'safe_place_agreed', 'bag_packed', 'money_put_aside', 'phone_secured',
  'accounts_secured', 'work_with_somebody', 'screen_new_customers', 'change_of_place', 'alarm_on_phone', 'lawyer_number_at_hand', 'emergency_bed_agreed',
] as const;
export const ACT_TYPES = [
  'insults', 'threats', 'stalking', 'physical_violence', 'sexual_violence', 'condom_removed', 'robbery', 'not_paid', 'extortion', 'blackmail_or_outing',
  'kept_from_leaving', 'belongings_withheld', 'eviction_or_threat_of_it', 'online_abuse', 'refused_a_service', 'search_or_raid', 'other_act',
] as const;
export const ACTOR_TYPES = [
  'customer', 'partner', 'family', 'manager', 'landlord', 'colleague', 'neighbour', 'police', 'security_staff', 'service_provider', 'stranger', 'group',
  'not_said',
] as const;
export const SUPPORT_WANTED = [
  'only_listened_to', 'emotional_support', 'doctor', 'accompaniment', 'safety_planning', 'safe_place', 'rights_advice', 'warn_colleagues', 'report_later',
] as const;

export const HOUSING_STEPS = [
  'emergency_bed', 'shelter_place', 'viewing', 'application', 'deposit', 'move', 'furnishing', 'talk_with_landlord', 'housing_advice',
] as const;
export const MONEY_STEPS = ['budget_plan', 'help_with_costs', 'debt_plan', 'payment_plan', 'food_parcel', 'travel_costs', 'phone_credit'] as const;
export const GRANT_PURPOSES = ['rent', 'deposit', 'food', 'travel', 'health_costs', 'childcare', 'emergency', 'training'] as const;
export const GRANT_STATES = ['asked', 'paid', 'not_paid', 'withdrawn'] as const;

export const LEGAL_MATTERS = [
  'working_conditions', 'unpaid_wages', 'tenancy', 'debt', 'family', 'protection_from_violence', 'fine', 'data_and_pictures', 'discrimination', 'contract',
] as const;
export const LEGAL_STEPS = ['advice_given', 'letter_written', 'appointment_made', 'talk_with_other_side', 'settled', 'waiting', 'ended'] as const;
export const MATTER_STATES = ['under_way', 'ended'] as const;

export const NOTE_TOPICS = [
  'talked_about_plan', 'talked_about_worries', 'good_news', 'asked_for_more_contact', 'asked_for_less_contact', 'appointment_made', 'appointment_kept',
  'appointment_missed', 'accompanied', 'message_left', 'not_reached', 'interpreter_wanted', 'plan_changed',
] as const;
export const ADVISER_TOPICS = [
  'talked_about_plan', 'advice_given', 'letter_prepared', 'waiting_for_answer', 'appointment_made', 'appointment_kept', 'date_to_remember', 'person_decides',
  'deputy_informed',
] as const;
