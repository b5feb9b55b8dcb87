import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft, useMay } from '../../session';
import { Card, Empty, Loading, Page, ProblemNote } from '../../ui';
import { ClosedMonths } from './closed-months';
import { useMonths } from './months';
import { answerable, type Question } from './question';
import { QuestionForm } from './question-form';
import { Result } from './result';

const LeakCounts = lazy(() => import('../staff').then(({ LeakCounts: part }) => ({ default: part })));

/** Reports for funders: months are closed, then numbers are read from them. No person stands on this page, and none can be reached from it. */
export function ReportsScreen() {
  const { t } = useTranslation('reports');
  const may = useMay();
  const months = useMonths();
  const closed = months.data?.filter(({ state }) => state === 'closed').map(({ month }) => month);
  return (
    <Page title={t('title')} lead={t('lead')} wide>
      <ProblemNote error={months.error} />
      {months.isPending && <Loading lines={5} />}
      {closed?.length === 0 && (
        <Card>
          <Empty icon="report" title={t('none_closed')}>
            <p>{t('none_closed_what')}</p>
          </Empty>
        </Card>
      )}
      {closed?.[0] !== undefined && <Report key={closed.join()} newest={closed[0]} closed={closed} />}
      {months.data && <ClosedMonths months={months.data} />}
      {may('read', 'LeakCount') && (
        <Suspense fallback={<Loading lines={1} />}>
          <LeakCounts />
        </Suspense>
      )}
    </Page>
  );
}

function Report({ newest, closed }: { readonly newest: string; readonly closed: readonly string[] }) {
  const { draft, setDraft } = useDraft<Question>('report', { indicator: 'contacts', from: newest, to: newest, by: 'setting' });
  const question = answerable(draft);
  return (
    <div className="columns report">
      <QuestionForm question={question} closed={closed} onChange={setDraft} />
      <Result question={question} />
    </div>
  );
}
