import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n';
import { Card } from '../../ui';
import type { Load } from './board-data';

/** What each holds now, by name: for seeing who has room, not who does well. */
export function LoadList({ loads }: { readonly loads: readonly Load[] }) {
  const { t } = useTranslation('board');
  const most = Math.max(1, ...loads.map(({ tasks, referrals }) => tasks + referrals));
  return (
    <Card title={t('load')}>
      <p className="soft">{t('load_why')}</p>
      <ul className="loads">
        {loads.map(({ worker, tasks, referrals }) => (
          <li key={worker.id} className="load">
            <span className="load-name">{worker.displayName}</span>
            <span className="soft">{t('load_words', { tasks: formatNumber(tasks), referrals: formatNumber(referrals) })}</span>
            <progress className="load-bar" aria-hidden="true" value={tasks + referrals} max={most} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
