import { ApiProblem } from '@parasol/api-client';
import { useTranslation } from 'react-i18next';
import { Dialog, Note, ProblemNote, showToast } from '../../ui';
import { useGive, type Giving } from './giving-data';
import { ProposalList } from './proposal-list';

interface GiveDialogProps {
  readonly giving: Giving;
  /** What it is, in words. */
  readonly what: string;
  /** Why it is to be given. */
  readonly why?: string;
  readonly onClose: () => void;
}

/** Whom to give a task or a referral to: the supervisor decides. */
export function GiveDialog({ giving, what, why, onClose }: GiveDialogProps) {
  const { t } = useTranslation(['giving', 'codes']);
  const give = useGive(giving);
  const raced = give.error instanceof ApiProblem && [404, 409, 412].includes(give.error.status);
  return (
    <Dialog title={t('giving:give', { what })} isOpen onClose={onClose}>
      {why !== undefined && (
        <Note title={t('giving:why')}>
          <p>{why}</p>
        </Note>
      )}
      {raced ? <Note tone="warm">{t('giving:quicker')}</Note> : <ProblemNote error={give.error} />}
      <ProposalList
        giving={giving}
        give={give}
        label={t('codes:taskStep.assign')}
        onGiven={(name) => {
          showToast(t('giving:given', { name }));
          onClose();
        }}
      />
    </Dialog>
  );
}
