import { type Actor, LINK_HOLDER, problems, type Role, ROLES } from '@parasol/kernel';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { type Ability, abilityOf, allows, mayEver, type RolePage } from './ability';
import { linkHolder, ROLE_PAGES } from './roles';
import type { Action, SubjectFacts, SubjectName } from './subjects';

const pageOf = (actor: Actor): RolePage => (actor.role === LINK_HOLDER ? linkHolder : ROLE_PAGES[actor.role]);

/** Time limits of the policy are days: an ability that is built a moment ago still says what it would say now. */
const STILL_TRUE_MS = 1_000;
const MOST_ABILITIES = 200;
const built = new Map<string, { readonly ability: Ability; readonly at: number }>();

/**
 * The ability of an actor at this moment; rules with a time limit are built for `now`. It follows from who acts, in which role and teams,
 * and from nothing else, and that the session tells anew with every request: whoever asks as the same within a second gets the same.
 */
export function abilityFor(actor: Actor, now?: Date): Ability {
  if (now) return abilityOf(actor, pageOf(actor), now);
  const { role, organisationId, workerId, packetId, teamIds } = actor;
  const who = `${role} ${organisationId} ${workerId} ${packetId ?? ''} ${teamIds.join(' ')}`;
  const at = Date.now();
  const known = built.get(who);
  if (known && at >= known.at && at - known.at < STILL_TRUE_MS) return known.ability;
  const ability = abilityOf(actor, pageOf(actor), new Date(at));
  // The first is the oldest.
  built.delete(who);
  built.set(who, { ability, at });
  const oldest = built.size > MOST_ABILITIES ? built.keys().next().value : undefined;
  if (oldest !== undefined) built.delete(oldest);
  return ability;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
const anybodyIn = (role: Role): Actor => ({ role, workerId: NOBODY, organisationId: NOBODY, teamIds: [NOBODY], sessionId: NOBODY, deviceId: NOBODY });

/** The roles that may ever do this to anything of the kind; for documentation and for the first door of a route. */
export const rolesThatMay = (action: Action, subject: SubjectName): Role[] =>
  ROLES.filter((role) => mayEver(abilityFor(anybodyIn(role)), action, subject));

/** Asks the policy about instances, for the actor of the current unit of work. */
@Injectable()
export class Policy {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  allows<S extends SubjectName>(action: Action, subject: S, facts: SubjectFacts[S]): boolean {
    return allows(abilityFor(this.unitOfWork.actor), action, subject, facts);
  }

  /**
   * Goes on only when the actor may do this to this very thing.
   * @throws Problem 403 `forbidden` — for a thing that the actor sees; what they may not see was a 404 before.
   */
  demand<S extends SubjectName>(action: Action, subject: S, facts: SubjectFacts[S]): void {
    if (!this.allows(action, subject, facts)) throw problems.forbidden();
  }
}
