/**
 * Titles come from this list and nowhere else: a title is seen on a phone in the street, so it says what to do and
 * nothing about whom. `days`: until it is due, when nobody says otherwise.
 */
export const TASK_TITLES = {
  follow_up: { days: 7, byHand: false },
  call_back: { days: 2, byHand: true },
  arrange_appointment: { days: 7, byHand: true },
  accompany: { days: 7, byHand: true },
  bring_supplies: { days: 3, byHand: true },
  check_in: { days: 7, byHand: true },
  prepare_letter_for_partner: { days: 7, byHand: true },
  carry_referral: { days: 3, byHand: false },
  answer_referral: { days: 7, byHand: false },
  destroy_copies: { days: 7, byHand: false },
  tell_person_the_answer: { days: 2, byHand: false },
  find_another_service: { days: 3, byHand: false },
  remind_of_appointment: { days: 3, byHand: false },
  confirm_with_person: { days: 7, byHand: false },
  review_unanswered_referral: { days: 1, byHand: false },
  find_a_care_team: { days: 1, byHand: false },
  find_who_carries: { days: 1, byHand: false },
  review_lost_contact: { days: 7, byHand: false },
} as const;

export type TaskTitle = keyof typeof TASK_TITLES;
export const ALL_TITLES = Object.keys(TASK_TITLES) as [TaskTitle, ...TaskTitle[]];
/** What a worker may write down for themselves or the team; the others follow from events. */
export const TITLES_BY_HAND = ALL_TITLES.filter((title) => TASK_TITLES[title].byHand) as [TaskTitle, ...TaskTitle[]];

/** The supervisor's own: nobody takes them out of the queue, and whoever supervises settles them without holding them. */
export const SUPERVISORS_TITLES: readonly TaskTitle[] = ['review_lost_contact', 'review_unanswered_referral', 'find_who_carries'];
