import './leak-counts.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatMonth, formatNumber } from '../../i18n';
import { api } from '../../session';
import { Card, Loading, ProblemNote } from '../../ui';

/** By month, for the whole organisation: a reason to talk about the guard, never about anybody. */
export function LeakCounts() {
  const { t } = useTranslation('staff');
  const counts = useQuery({
    queryKey: ['staff', 'leak-counts'],
    queryFn: async () => {
      const { data } = await api.GET('/leak-counts');
      return data!.items;
    },
  });
  return (
    <Card title={t('leak_counts')}>
      <p>{t('leak_counts_what')}</p>
      <ProblemNote error={counts.error} />
      {counts.isPending && <Loading lines={1} />}
      {counts.data?.length === 0 && <p className="soft">{t('leak_counts_none')}</p>}
      {counts.data && counts.data.length > 0 && (
        <table className="leak-counts">
          <thead>
            <tr>
              <th scope="col">{t('month')}</th>
              <th scope="col">{t('leak_hits')}</th>
              <th scope="col">{t('leak_insisted')}</th>
            </tr>
          </thead>
          <tbody>
            {counts.data.map(({ month, hits, insisted }) => (
              <tr key={month}>
                <th scope="row">{formatMonth(month)}</th>
                <td>{formatNumber(hits)}</td>
                <td>{formatNumber(insisted)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
