import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatMonth } from '../../i18n';
import { api, useMay } from '../../session';
import { Badge, Button, Card, Confirm, ProblemNote, Row, Rows, SelectField } from '../../ui';
import { endedMonths, type Month } from './months';

/** Which months are closed, and closing another one: its numbers are counted and rounded once, and never again. */
export function ClosedMonths({ months }: { readonly months: readonly Month[] }) {
  const { t } = useTranslation(['reports', 'common']);
  const may = useMay();
  const queries = useQueryClient();
  const open = endedMonths().filter((month) => !months.some((closed) => closed.month === month));
  const [wish, setWish] = useState<string>();
  const [asking, setAsking] = useState(false);
  const chosen = wish ?? open[0];
  const close = useMutation({
    mutationFn: (month: string) => api.POST('/reports/months/{month}/closure', { params: { path: { month } } }),
    onSuccess: () => setWish(undefined),
    onSettled: async () => {
      setAsking(false);
      await queries.invalidateQueries({ queryKey: ['reports', 'months'] });
    },
  });
  return (
    <Card title={t('reports:months')}>
      <p>{t('reports:months_what')}</p>
      {months.length > 0 && (
        <Rows label={t('reports:months')}>
          {months.map(({ id, month, state, closedAt }) => (
            <Row
              key={id}
              title={formatMonth(month)}
              detail={closedAt !== undefined && t('reports:closed_on', { day: formatDay(closedAt) })}
              end={state === 'closing' ? <Badge tone="warm">{t('reports:closing')}</Badge> : <Badge tone="good">{t('reports:closed')}</Badge>}
            />
          ))}
        </Rows>
      )}
      {months.some(({ state }) => state === 'closing') && (
        <label className="progress" role="status">
          <span>{t('reports:closing_what')}</span>
          <progress />
        </label>
      )}
      <ProblemNote error={close.error} />
      {may('create', 'Report') && chosen !== undefined && (
        <>
          <SelectField
            label={t('reports:month_to_close')}
            choices={open.map((month) => ({ value: month, label: formatMonth(month) }))}
            value={chosen}
            onChange={setWish}
            placeholder={t('common:choose')}
          />
          <div>
            <Button icon="lock" onPress={() => setAsking(true)}>
              {t('reports:close_month')}
            </Button>
          </div>
          <Confirm
            title={t('reports:close_ask', { month: formatMonth(chosen) })}
            isOpen={asking}
            onClose={() => setAsking(false)}
            onConfirm={() => close.mutate(chosen)}
            confirmLabel={t('reports:close_month')}
            isPending={close.isPending}
          >
            <p>{t('reports:close_what')}</p>
            <p>{t('reports:close_final')}</p>
          </Confirm>
        </>
      )}
    </Card>
  );
}
