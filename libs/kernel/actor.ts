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

/** Whose roles can hold a team's tasks: a task is given to nobody else. */
export const TASK_HOLDERS: readonly Role[] = ['outreach_worker', 'case_worker'];

/** Who acts in a request: known after sign-in, fixed for the whole unit of work. */
export interface Actor {
  readonly workerId: string;
  readonly organisationId: string;
  readonly role: Role;
  /** Teams that the worker belongs to, as read from the database at sign-in check. */
  readonly teamIds: readonly string[];
  readonly sessionId: string;
  readonly deviceId: string;
}
