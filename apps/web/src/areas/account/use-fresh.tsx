import { ApiProblem } from '@parasol/api-client';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, refreshSession, signOut, useSession, type Session } from '../../session';
import { Dialog } from '../../ui';
import type { SignedIn } from './sign-in';
import { SignInForm } from './sign-in-form';

/** Does what the server does shortly after a sign-in only; leads through signing in again where it asks for it, then does it. */
export type AskFresh = <Answer>(change: () => Promise<Answer>) => Promise<Answer>;

interface Fresh {
  readonly ask: AskFresh;
  /** To be put somewhere on the page. */
  readonly dialog: ReactNode;
}

interface Waiting {
  readonly goOn: () => void;
  readonly giveUp: () => void;
}

/** For changes of what somebody signs in with: an open session that was borrowed is not enough for them. */
export function useFresh(): Fresh {
  const { t } = useTranslation('account');
  const session = useSession();
  const [waiting, setWaiting] = useState<Waiting>();
  const ask: AskFresh = async (change) => {
    try {
      return await change();
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'sign_in_again') throw error;
      await new Promise<void>((goOn, giveUp) => setWaiting({ goOn, giveUp: () => giveUp(error) }));
      return change();
    }
  };
  const close = (then: 'goOn' | 'giveUp'): void => {
    waiting?.[then]();
    setWaiting(undefined);
  };
  const dialog = (
    <Dialog title={t('sign_in_again')} isOpen={waiting !== undefined} onClose={() => close('giveUp')} dismissable={false}>
      <p>{t('sign_in_again_why')}</p>
      <SignInForm
        onSignedIn={async (signedIn) => {
          await goOnAs(signedIn, session);
          close('goOn');
        }}
      />
    </Dialog>
  );
  return { ask, dialog };
}

/** The new session begins in the worker's first role; they go on in the one that they were in. Somebody else finds nothing of theirs. */
async function goOnAs({ workerId, role }: SignedIn, before: Session): Promise<void> {
  if (workerId !== before.worker.id) return signOut();
  if (role !== before.role) await api.POST('/session/role', { body: { role: before.role } });
  await refreshSession();
}
