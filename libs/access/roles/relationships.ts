import type { Actor } from '@parasol/kernel';

/** The relationships that the role pages speak of, each in one place. */
export const ofOwnOrganisation = (me: Actor) => ({ organisationId: me.organisationId });

/** On the care team, and not excluded by the person. */
export const onCareTeam = (me: Actor) => ({ ...ofOwnOrganisation(me), careTeam: me.workerId, blocked: { $ne: me.workerId } });

/** The adviser's own sealed assignment, and not excluded by the person. */
export const onAdvisersDesk = (me: Actor) => ({ ...ofOwnOrganisation(me), advisers: me.workerId, blocked: { $ne: me.workerId } });

export const ofOwnTeam = (me: Actor) => ({ ...ofOwnOrganisation(me), teamId: { $in: [...me.teamIds] } });

/** A file of the supervisor's team whose person does not exclude them. */
export const fileOfOwnTeam = (me: Actor) => ({ ...ofOwnTeam(me), blocked: { $ne: me.workerId } });

/** Things that may hang on a file: either they do not, or the file is one that `ofFile` allows. */
export const withoutFile = { file: null };
export const withFile = (facts: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(facts).map(([key, value]) => [`file.${key}`, value]));

export const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000);

/** States in which a packet is not, or no longer, shown to the partner that it is addressed to. */
export const HIDDEN_FROM_PARTNER = ['draft', 'consent_pending', 'ready', 'cancelled_by_person', 'withdrawn', 'expired', 'redirected'];
/** States in which what was put into a packet is not shown any more, though the packet is. */
export const CONTENTS_ENDED = ['declined', 'closed_loop', 'redirected'];
export const DRAFT_STATES = ['draft', 'consent_pending'];
