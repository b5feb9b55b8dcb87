import './reports.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatList, formatMonth } from '../../i18n';
import { api } from '../../session';
import { Badge, Card, Empty, Loading, Note, ProblemNote } from '../../ui';
import { Bars } from './bars';
import { Downloads } from './downloads';
import type { Question, Table } from './question';
import { ResultTable } from './result-table';

/** The answer: bars, the table behind them, how the numbers were rounded and why, and the files. */
export function Result({ question }: { readonly question: Question }) {
  const { t } = useTranslation(['reports', 'codes']);
  const found = useQuery({
    queryKey: ['reports', 'table', question],
    queryFn: async () => {
      const { data } = await api.GET('/reports/table', { params: { query: question } });
      return inOrder(data!);
    },
  });
  const table = found.data;
  return (
    <Card title={t(`codes:indicator.${question.indicator}`)} actions={<Badge tone="warm">{t('reports:internal')}</Badge>}>
      <ProblemNote error={found.error} />
      {found.isPending && <Loading lines={4} />}
      {table && table.missingMonths.length > 0 && <Note>{t('reports:not_closed', { months: formatList(table.missingMonths.map((month) => formatMonth(month))) })}</Note>}
      {table?.rows.length === 0 && <Empty icon="report" title={t('reports:nothing_counted')} />}
      {table && table.rows.length > 0 && (
        <>
          <Bars table={table} />
          <ResultTable table={table} />
        </>
      )}
      {table && (
        <>
          <p className="soft">{t('reports:rounded')}</p>
          {question.indicator === 'people_reached' && <p className="soft">{t('reports:people_once')}</p>}
          <Downloads question={question} />
        </>
      )}
    </Card>
  );
}

/** Months stand in their order; anything else by itself the largest first. */
function inOrder(table: Table): Table {
  if (table.by.length > 1 || table.by[0] === 'month') return table;
  return { ...table, rows: table.rows.toSorted((one, other) => other.value - one.value) };
}
