/** Every reason for which code may act without an actor's rights. A new door is a new line here, seen in review. */
export const SYSTEM_REASONS = ['job', 'recurring', 'set_up', 'operator'] as const;
export type SystemReason = (typeof SYSTEM_REASONS)[number];
