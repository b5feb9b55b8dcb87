import type { Role } from '@parasol/kernel';
import type { SignedInWorker } from '../builders/staff';

/** Somebody at the API, and how they stand to what is kept there. */
export interface Actor {
  /** In words: `case worker, on the file`. */
  readonly name: string;
  readonly role: Role | 'visitor';
  readonly workerId: string;
  readonly organisationId: string;
  readonly teams: readonly string[];
  /** Ids of case files to which they have the relationship that their role needs. */
  readonly files: Set<string>;
  /** The `cookie` header of their session. */
  readonly cookie: string;
  revoked: boolean;
}

export const cookieOf = (worker: SignedInWorker): string => [...worker.cookies].map(([name, value]) => `${name}=${value}`).join('; ');

export const VISITOR: Actor = { name: 'nobody who is signed in', role: 'visitor', workerId: '', organisationId: '', teams: [], files: new Set(), cookie: '', revoked: false };

export function actorOf(name: string, role: Role, worker: SignedInWorker, teams: readonly string[], files: readonly string[] = []): Actor {
  return { name, role, workerId: worker.workerId, organisationId: worker.organisationId, teams, files: new Set(files), cookie: cookieOf(worker), revoked: false };
}
