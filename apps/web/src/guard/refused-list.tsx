import { useTranslation } from 'react-i18next';
import { Note, ProblemNote } from '../ui';

/** Says plainly when the server handed out a list of adviser keys that must not be trusted; any other error as everywhere. */
export function RefusedList({ error }: { readonly error: unknown }) {
  const { t } = useTranslation(['guard', 'sealedCodes']);
  if (!(error instanceof Error) || error.name !== 'ListRefused' || !('code' in error)) return <ProblemNote error={error} />;
  return (
    <Note tone="danger" title={t('guard:list_refused')}>
      <p>{t(`sealedCodes:listProblem.${String(error.code)}`)}</p>
      <p>{t('guard:list_refused_do')}</p>
    </Note>
  );
}
