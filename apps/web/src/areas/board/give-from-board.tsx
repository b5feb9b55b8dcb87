import { useTranslation } from 'react-i18next';
import { formatDayInWords } from '../../i18n';
import { GiveDialog } from '../giving';
import { concernOf, type Giving } from './board-data';

/** Whom to give something of the board to, and why it stands there. */
export function GiveFromBoard({ giving, onClose }: { readonly giving: Giving; readonly onClose: () => void }) {
  const { t } = useTranslation('codes');
  const why = useReason(giving);
  if (giving.kind === 'task') {
    const { id, title, caseFileId } = giving.task;
    return <GiveDialog giving={{ kind: 'task', id, caseFileId }} what={t(`taskTitle.${title}`)} why={why} onClose={onClose} />;
  }
  const { id, version, serviceFamily, caseFileId } = giving.referral;
  return <GiveDialog giving={{ kind: 'referral', id, version, caseFileId }} what={t(`serviceFamily.${serviceFamily}`)} why={why} onClose={onClose} />;
}

function useReason(giving: Giving): string {
  const { t } = useTranslation('board');
  if (giving.kind === 'referral') return t(`reason.${concernOf(giving.referral) ?? 'carried'}`);
  const { workerId, overdue, escalated, dueOn } = giving.task;
  if (escalated) return t('reason.escalated');
  if (overdue && dueOn !== undefined) return t('reason.overdue', { day: formatDayInWords(dueOn) });
  return t(workerId === undefined ? 'reason.open' : 'reason.held');
}
