import { subject as asSubject } from '@casl/ability';
import { AbilityProvider, useAbility } from '@casl/react';
import { createContext, use, useSyncExternalStore, type ReactNode } from 'react';
import { sessionState, subscribeSession, type Session, type SessionState } from './session';

export const useSessionState = (): SessionState => useSyncExternalStore(subscribeSession, sessionState);

const SessionContext = createContext<Session | undefined>(undefined);

/** Everything below knows who is signed in, and may ask the rules. */
export const SessionProvider = ({ session, children }: { readonly session: Session; readonly children: ReactNode }) => (
  <SessionContext value={session}>
    <AbilityProvider value={session.ability}>{children}</AbilityProvider>
  </SessionContext>
);

/** Who is signed in. For screens that only exist for somebody who is. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('nobody is signed in here');
  return session;
}

/** Who is signed in, for screens that exist for everybody. */
export const useSessionIfAny = (): Session | undefined => use(SessionContext);

export type May = (action: 'read' | 'create' | 'update' | 'end' | 'assign' | 'answer' | 'confirm', subject: string, facts?: Record<string, unknown>) => boolean;

/** The question behind `useMay`, for whoever holds a session. */
export const mayOf =
  ({ ability }: Pick<Session, 'ability'>): May =>
  (action, subject, facts) =>
    ability.can(action, facts ? asSubject(subject, { ...facts }) : subject);

/**
 * What to offer, by the rules that the server sent: of a type ("some of them"), or of one thing by its facts. The server asks its own
 * rules whatever is shown here.
 */
export const useMay = (): May => mayOf({ ability: useAbility<Session['ability']>() });
