import { useTranslation } from 'react-i18next';
import { CallRefused, RefusedList } from '../../guard';
import { Note } from '../../ui';
import { ChangedMeanwhile } from './documents';

/** What went wrong in the room, in words: in the thread that holds the key, with a list of keys, or on the server. */
export function Refusal({ error }: { readonly error: unknown }) {
  const { t } = useTranslation(['sealed', 'sealedCodes', 'common']);
  if (error instanceof ChangedMeanwhile) return <Note tone="warm">{t('sealed:changed_meanwhile')}</Note>;
  if (!(error instanceof CallRefused)) return <RefusedList error={error} />;
  // The room was locked while it was at work.
  if (error.code === 'ended') return null;
  return (
    <Note tone="danger">
      <p>{t([`sealedCodes:problem.${error.code}`, `sealedCodes:listProblem.${error.code}`, 'common:broken'])}</p>
    </Note>
  );
}
