/**
 * The closed lists of the sealed document. They stand here and nowhere else: no shared record may have a field, a column or a
 * value of these names.
 */
export const STATUSES = [
  'citizen',
  'free_movement',
  'permanent_residence',
  'temporary_permit',
  'visa',
  'application_pending',
  'asylum_applicant',
  'refugee',
  'subsidiary_protection',
  'humanitarian_protection',
  'toleration',
  'undocumented',
  'stateless',
  'not_known',
  'own_words',
] as const;
export const ORIGINS = ['nationality', 'citizenship', 'country_of_birth', 'former_residence'] as const;
export const DOCUMENT_TYPES = [
  'passport',
  'identity_card',
  'residence_card',
  'travel_document',
  'consular_card',
  'birth_certificate',
  'driving_licence',
  'tax_number',
  'social_security_number',
  'official_letter',
  'other',
] as const;
export const HELD_BY = ['person', 'somebody_they_trust', 'somebody_against_their_will', 'authority', 'lost', 'expired', 'never_had'] as const;
export const APPLICATIONS = ['asylum', 'residence', 'renewal', 'work_permit', 'visa', 'family', 'regularisation', 'citizenship', 'appeal', 'other'] as const;
export const DECISIONS = ['waiting', 'granted', 'refused', 'withdrawn', 'appealed', 'closed'] as const;
export const DATE_KINDS = ['hearing', 'interview', 'reporting', 'biometrics', 'deadline', 'appointment', 'other'] as const;
export const PERMITS = ['visa', 'residence', 'work', 'study', 'travel', 'other'] as const;
export const DETENTION_KINDS = ['detention', 'removal_order', 'entry_ban', 'reporting_duty', 'bail', 'other'] as const;
/** Procedures by which a state identifies trafficking. Begun only because the person wants it. */
export const PROCEDURES = ['national_referral_mechanism', 't_visa', 'u_visa', 'reflection_period', 'residence_for_cooperation', 'other'] as const;
export const CHOICES = ['asked_to_hear_about_it', 'thinking_it_over', 'wants_it', 'does_not_want_it', 'changed_their_mind'] as const;
export const PROCEDURE_STEPS = ['preparing', 'submitted', 'positive_first_decision', 'negative_first_decision', 'final_positive', 'final_negative', 'reconsideration', 'ended'] as const;
export const REFERRAL_OUTCOMES = ['handed_over', 'accepted', 'not_accepted', 'waiting', 'seen', 'closed', 'person_decided_otherwise'] as const;
