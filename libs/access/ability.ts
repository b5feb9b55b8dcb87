import { createMongoAbility, type MongoAbility, type MongoQuery, type RawRuleOf } from '@casl/ability';
import type { Actor, Role } from '@parasol/kernel';
import type { Action, SubjectFacts, SubjectName } from './subjects';

export type Ability = MongoAbility<[Action, SubjectName | object]>;

/** Gives one permission: `may('read', 'CaseFile', { … })`. Permissions are only ever given, never taken away. */
export type Grant = <S extends SubjectName>(actions: Action | readonly Action[], subjectName: S, facts: MongoQuery<SubjectFacts[S]>) => void;

/** A page of the policy: what one role may do, read from top to bottom. */
export type RolePage = (me: Actor, may: Grant, now: Date) => void;
export type RolePages = Readonly<Record<Role, RolePage>>;

/** What a fact is of; a key that no rule can name. */
const SUBJECT = Symbol('parasol.subject');
type Marked = Readonly<Record<typeof SUBJECT, SubjectName>>;
const detectSubjectType = (asked: SubjectName | object): SubjectName => (typeof asked === 'string' ? asked : (asked as Marked)[SUBJECT]);

export function abilityOf(me: Actor, page: RolePage, now: Date): Ability {
  const rules: RawRuleOf<Ability>[] = [];
  const may: Grant = (actions, name, facts) => {
    const conditions: Record<string, unknown> = { ...facts };
    // A condition that is undefined would match rows that lack the fact: the rule would silently widen.
    const hole = Object.keys(conditions).find((key) => conditions[key] === undefined);
    if (hole) throw new Error(`the policy of ${me.role} leaves "${hole}" of ${name} open`);
    rules.push({ action: typeof actions === 'string' ? [actions] : [...actions], subject: name, conditions });
  };
  page(me, may, now);
  return createMongoAbility<Ability>(rules, { detectSubjectType });
}

/** Asks about an instance, never about a type: on a type CASL answers "some". */
export function allows<S extends SubjectName>(ability: Ability, action: Action, name: S, facts: SubjectFacts[S]): boolean {
  // A copy keeps the caller's own unmarked.
  return ability.can(action, { ...facts, [SUBJECT]: name });
}

/** Whether a role may ever do this to anything of the kind: for a route's first door and for the documentation. */
export function mayEver(ability: Ability, action: Action, name: SubjectName): boolean {
  return ability.can(action, name);
}
