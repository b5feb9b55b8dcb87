import { mayOf, useSessionIfAny } from '../session';
import type { Author } from './drops';

/** Who would be the author of a drop; nobody where this role leaves none. `given` is for what is written without a session. */
export function useAuthor(given?: Author): Author | undefined {
  const session = useSessionIfAny();
  if (given) return given;
  return session && mayOf(session)('create', 'Drop') ? { organisationId: session.organisation.id, workerId: session.worker.id } : undefined;
}
