import { ApiProblem } from '@parasol/api-client';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDayInWords, formatNumber } from '../../i18n';
import { Button, Dialog, Loading, Note, ProblemNote, Row, Rows, showToast } from '../../ui';
import { useCareTeam } from '../referrals';
import { concernOf, fileOf, suits, useGiving, type Giving, type Load } from './board-data';

interface GiveDialogProps {
  readonly giving: Giving;
  readonly loads: readonly Load[];
  readonly onClose: () => void;
}

/** Whom to give it to: only those who can take it on, each with what they have already; and why it is to be given. */
export function GiveDialog({ giving, loads, onClose }: GiveDialogProps) {
  const { t } = useTranslation(['board', 'codes']);
  const give = useGiving();
  const caseFileId = fileOf(giving);
  const careTeam = useCareTeam(caseFileId);
  const raced = give.error instanceof ApiProblem && [404, 409, 412].includes(give.error.status);
  const suit = loads.filter(({ worker }) => suits(giving, worker, careTeam.data));
  const toWhom = (workerId: string, name: string): void =>
    give.mutate(
      { giving, workerId },
      {
        onSuccess: () => {
          showToast(t('board:given', { name }));
          onClose();
        },
      },
    );
  const title = giving.kind === 'task' ? t(`codes:taskTitle.${giving.task.title}`) : t(`codes:serviceFamily.${giving.referral.serviceFamily}`);
  return (
    <Dialog title={t('board:give', { what: title })} isOpen onClose={onClose}>
      <Note title={t('board:why')}>
        <p>{useReason(giving)}</p>
      </Note>
      {raced ? <Note tone="warm">{t('board:quicker')}</Note> : <ProblemNote error={give.error} />}
      {caseFileId !== undefined && !careTeam.data ? (
        careTeam.error ? <ProblemNote error={careTeam.error} /> : <Loading lines={2} />
      ) : suit.length === 0 ? (
        <Nobody caseFileId={caseFileId} />
      ) : (
        <Rows label={t('board:to_whom')}>
          {suit.map(({ worker, tasks, referrals }) => (
            <Row
              key={worker.id}
              title={worker.displayName}
              detail={
                <>
                  {caseFileId !== undefined && <span>{t('board:on_care_team')}</span>}
                  <span>{t('board:load_words', { tasks: formatNumber(tasks), referrals: formatNumber(referrals) })}</span>
                </>
              }
              end={
                <Button isPending={give.isPending && give.variables.workerId === worker.id} aria-label={`${t('codes:taskStep.assign')}: ${worker.displayName}`} onPress={() => toWhom(worker.id, worker.displayName)}>
                  {t('codes:taskStep.assign')}
                </Button>
              }
            />
          ))}
        </Rows>
      )}
    </Dialog>
  );
}

/** On the file's care team is nobody who could: that comes first. */
function Nobody({ caseFileId }: { readonly caseFileId: string | undefined }) {
  const { t } = useTranslation('board');
  return (
    <Note tone="warm" title={t(caseFileId === undefined ? 'nobody_on_team' : 'nobody_on_file')}>
      {caseFileId !== undefined && (
        <Link className="way" to="/files/$fileId" params={{ fileId: caseFileId }}>
          {t('to_care_team')}
        </Link>
      )}
    </Note>
  );
}

function useReason(giving: Giving): string {
  const { t } = useTranslation('board');
  if (giving.kind === 'referral') return t(`reason.${concernOf(giving.referral) ?? 'carried'}`);
  const { workerId, overdue, escalated, dueOn } = giving.task;
  if (escalated) return t('reason.escalated');
  if (overdue && dueOn !== undefined) return t('reason.overdue', { day: formatDayInWords(dueOn) });
  return t(workerId === undefined ? 'reason.open' : 'reason.held');
}
