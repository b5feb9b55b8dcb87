/** The roles of `domain.md`; a worker may hold several and acts in one at a time. */
export const ROLES = [
  'outreach_worker',
  'case_worker',
  'supervisor',
  'coordinator',
  'adviser',
  'partner_worker',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** Partners have somebody who answers and somebody who looks after accounts, and keep no files; who supports people is no partner's worker. */
export const rolesAt = (kind: 'support' | 'partner'): readonly Role[] =>
  kind === 'partner' ? ['partner_worker', 'administrator'] : ROLES.filter((role) => role !== 'partner_worker');

/** Not a worker: whoever answers one packet by a link and a code, for a partner without an account. */
export const LINK_HOLDER = 'link_holder';
export type ActingRole = Role | typeof LINK_HOLDER;

/** Whose roles can hold a team's tasks: a task is given to nobody else. */
export const TASK_HOLDERS: readonly Role[] = ['outreach_worker', 'case_worker'];

/** Who acts in a request: known after sign-in, fixed for the whole unit of work. */
export interface Actor {
  /** Of a link holder: their visit. */
  readonly workerId: string;
  readonly organisationId: string;
  readonly role: ActingRole;
  /** Teams that the worker belongs to, as read from the database at sign-in check. */
  readonly teamIds: readonly string[];
  readonly sessionId: string;
  readonly deviceId: string;
  /** Of a link holder, and of nobody else: the one packet that there is for them. */
  readonly packetId?: string;
}
