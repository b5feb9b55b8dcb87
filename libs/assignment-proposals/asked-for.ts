import type { Need, ServiceFamily, Skill } from '@parasol/kernel';

/** Which skill helps with what a referral is for; null where none of ours is asked for. */
export const SKILL_FOR_FAMILY: Readonly<Record<ServiceFamily, Skill | null>> = {
  health: 'health', mental_health: 'emotional_support', housing: 'housing', money: 'money', safety: 'safety', rights_advice: 'rights_advice', work: 'rights_advice', education: null, childcare: null,
};

/** Which skill helps with what a person wants. */
export const SKILL_FOR_NEED: Readonly<Record<Need, Skill | null>> = {
  doctor: 'health', dentist: 'health', contraception: 'health', mental_health: 'emotional_support', someone_to_talk_to: 'emotional_support', safety: 'safety', housing: 'housing',
  money: 'money', food: 'money', childcare: null, work_conditions: 'rights_advice', rights_advice: 'rights_advice', language_class: null, digital_safety: 'safety',
  drug_and_alcohol_support: 'health',
};
