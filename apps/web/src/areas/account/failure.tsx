import { ApiProblem } from '@parasol/api-client';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Note, ProblemNote } from '../../ui';
import { NoPasskey } from './passkeys';

const MINUTE = 60;

const waitOf = (error: unknown): number | undefined => (error instanceof ApiProblem && error.status === 429 ? error.retryAfter : undefined);

/** Whether the time that the server asked for is not over yet. */
export function useWaiting(error: unknown): boolean {
  const [waited, setWaited] = useState<unknown>();
  const seconds = waitOf(error);
  useEffect(() => {
    if (seconds === undefined) return;
    const timer = setTimeout(() => setWaited(error), seconds * 1000);
    return () => clearTimeout(timer);
  }, [error, seconds]);
  return seconds !== undefined && waited !== error;
}

/** Why somebody did not get in: the same calm words whatever was wrong, or how long to wait. */
export function SignInFailure({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('account');
  const seconds = waitOf(error);
  if (seconds !== undefined) {
    return <Note tone="warm">{seconds > 2 * MINUTE ? t('wait_minutes', { count: Math.ceil(seconds / MINUTE) }) : t('wait_seconds', { count: seconds })}</Note>;
  }
  if (error instanceof NoPasskey || (error instanceof ApiProblem && error.code === 'sign_in_failed')) return <Note tone="danger">{t('sign_in_failed')}</Note>;
  return <ProblemNote error={error} />;
}
