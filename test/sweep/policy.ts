import type { Section } from '@parasol/access';
import type { Role } from '@parasol/kernel';
import { cellsOf, ORGANISATION_TABLE, PACKET_TABLE, SECTION_TABLE, TEAM_TABLE, FILE_TABLE } from '../access/expected';
import { entrySays } from '../access/http-ask';
import type { Actor } from './actors';

/**
 * Who may read a field, in terms of the tables that were written by hand (`test/access/expected.ts`): the sweep believes
 * neither enforcer of the product.
 */
export type Rule =
  /** A section of a case file of `home`; `by` is the author of an entry. */
  | { readonly kind: 'section'; readonly sections: readonly Section[]; readonly by?: string; readonly aged?: boolean; readonly handedOver?: boolean; readonly file: string }
  | { readonly kind: 'file'; readonly row: string; readonly file: string }
  | { readonly kind: 'team'; readonly row: string; readonly team: string }
  | { readonly kind: 'organisation'; readonly row: string; readonly organisation: string }
  /** Passed on to a partner, in a packet that is open. */
  | { readonly kind: 'packet'; readonly partner: string }
  | { readonly kind: 'any'; readonly rules: readonly Rule[] }
  /** A note for the case worker who takes the file on; the supervisors of its team read it as well. */
  | { readonly kind: 'hand_over_note'; readonly file: string }
  /** Public keys, and what partners say of themselves. */
  | { readonly kind: 'everybody' }
  /** Theirs who typed it: a name to sign in with, or (encrypted) what came back from their phone. */
  | { readonly kind: 'own'; readonly workerId: string; readonly encrypted?: true }
  /** An address that a mail goes to: it stands in that mail, and nowhere else. */
  | { readonly kind: 'mail' }
  /** Sealed to people, typed wrongly, or a secret: it may come back from nowhere. */
  | { readonly kind: 'nobody' };

/** What has happened on the files since they were made, and widens what may be read. */
export interface Happened {
  /** Sections that somebody opened for a reason, as `actor section`. */
  readonly openings: Set<string>;
  safetyShared: boolean;
}

const sections = cellsOf(SECTION_TABLE);
const letterOf = (table: string, row: string, role: Role): string => cellsOf(table).get(row)?.get(role) ?? '-';

/** What stands somewhere although its rule alone would not say so: every adviser seals anew what colleagues keep, and is told which file it belongs to. */
const ELSEWHERE: readonly { readonly path: string; readonly role: Role; readonly row: string }[] = [{ path: '/cover-set', role: 'adviser', row: 'case_file' }];

/** Which house keeps an entry about them, its partner is told. */
const keptAbout = (path: string, rule: Rule, actor: Actor): boolean =>
  path === '/own-directory-entries' && rule.kind === 'organisation' && rule.row === 'organisation' && actor.name === 'worker of the partner referred to';

export const mayStandIn = (path: string, rule: Rule, actor: Actor, organisation: string): boolean =>
  keptAbout(path, rule, actor) || (rule.kind === 'file' && actor.organisationId === organisation && ELSEWHERE.some((one) => path === one.path && actor.role === one.role && rule.row === one.row));

/** Whether the policy lets this actor read what stands in such a field. */
export function mayRead(rule: Rule, actor: Actor, happened: Happened): boolean {
  if (rule.kind === 'everybody') return actor.role !== 'visitor';
  if (rule.kind === 'nobody' || rule.kind === 'mail' || actor.role === 'visitor' || actor.revoked) return false;
  const { role } = actor;
  switch (rule.kind) {
    case 'section':
      return rule.sections.some((section) => {
        const sight = { theirs: actor.files.has(rule.file), opened: happened.openings.has(`${actor.name} ${section}`), shared: happened.safetyShared };
        return entrySays(sections.get(section)?.get(role) ?? '-', sight, { own: rule.by === actor.workerId, aged: rule.aged ?? false, handedOver: rule.handedOver ?? false }).read;
      });
    case 'any':
      return rule.rules.some((one) => mayRead(one, actor, happened));
    case 'own':
      return actor.workerId === rule.workerId;
    case 'file':
      return actor.files.has(rule.file) && letterOf(FILE_TABLE, rule.row, role) !== '-';
    case 'hand_over_note':
      return actor.files.has(rule.file) && (role === 'case_worker' || role === 'supervisor');
    case 'team':
      return actor.teams.includes(rule.team) && letterOf(TEAM_TABLE, rule.row, role) !== '-';
    case 'packet':
      return actor.organisationId === rule.partner && letterOf(PACKET_TABLE, 'named by the consent', role) === 'r';
    case 'organisation':
      return actor.organisationId === rule.organisation && letterOf(ORGANISATION_TABLE, rule.row, role) !== '-';
  }
}

/** Names of teams, places and workers stand in the shared tables as they are; all else is ciphertext wherever it is kept. */
export const mayStandInTables = (rule: Rule): boolean => rule.kind === 'organisation' || rule.kind === 'everybody' || (rule.kind === 'own' && !rule.encrypted);
/** The schemas whose tables hold such things. */
export const TABLES_OF_NAMES = /^(parasol|signin)\.|^sealed\.(key_list|protected_identity|recovery_ceremony)/;

/**
 * Who may read what is typed into a field of an operation when it is accepted. A field that is not named here may be read by
 * nobody, so that whoever adds one is asked to say it.
 * @param path as the OpenAPI document writes it
 */
export function ruleOfField(path: string, pointer: string, actor: Actor, file: string): Rule {
  const section = /\/sections\/(\w+)/.exec(path)?.[1] as Section | undefined;
  // A note of a hand-over is for those to whom it is handed.
  if (section) return { kind: 'section', sections: [section], file, by: actor.workerId, handedOver: path.endsWith('/hand-over') };
  const { organisationId: organisation, teams } = actor;
  if (path.startsWith('/contacts') && pointer.endsWith('/note')) return { kind: 'any', rules: [{ kind: 'team', row: 'street_contact', team: teams[0] ?? '' }, { kind: 'file', row: 'file_contact', file }] };
  if (path === '/hand-over-items/{id}/giving' && pointer === '/note') return { kind: 'hand_over_note', file };
  if (path === '/referrals/{id}/link-mail' && pointer === '/address') return { kind: 'mail' };
  if (path.startsWith('/regulars') && pointer === '/nickname') return { kind: 'team', row: 'regular', team: teams[0] ?? '' };
  if (pointer === '/signInName') return { kind: 'own', workerId: actor.workerId };
  if (path === '/adviser-identities' && (pointer === '/recipient' || pointer === '/signer')) return { kind: 'everybody' };
  if (path.startsWith('/directory-entries')) return { kind: 'organisation', row: 'directory_entry', organisation };
  const row = { '/teams': 'team', '/areas': 'area', '/workers': 'worker', '/organisation': 'organisation' }[path.replace('/{id}', '')];
  if (row !== undefined && (pointer === '/name' || pointer === '/displayName')) return actor.role === 'administrator' ? { kind: 'organisation', row, organisation } : { kind: 'nobody' };
  return { kind: 'nobody' };
}
