import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment, formatNumber } from '../../i18n';
import { api, useColleagues, useSession, useTeams } from '../../session';
import { Button, Card, OneChip, ProblemNote, Row, Rows } from '../../ui';

const HOURS = ['4', '8', '12', '24'] as const;

/** Who looks after what is passed up; supervisors say it of themselves, and it ends by itself. */
export function DutyCard() {
  const { t } = useTranslation('board');
  const { worker, teamIds } = useSession();
  const [colleagues, teams] = [useColleagues(), useTeams()];
  const client = useQueryClient();
  const [hours, setHours] = useState<(typeof HOURS)[number]>('8');
  const duties = useQuery({ queryKey: ['board', 'duties'], queryFn: async () => (await api.GET('/duties')).data?.items ?? [], refetchInterval: 60_000 });
  const anew = { onSettled: () => client.invalidateQueries({ queryKey: ['board', 'duties'] }) };
  const begin = useMutation({
    mutationFn: async () => {
      for (const teamId of teamIds) await api.POST('/duties', { body: { teamId, hours: Number(hours) } });
    },
    ...anew,
  });
  const end = useMutation({ mutationFn: (id: string) => api.DELETE('/duties/{id}', { params: { path: { id } } }), ...anew });
  const items = duties.data ?? [];
  return (
    <Card title={t('duty')}>
      <p className="soft">{t(items.length === 0 && duties.data ? 'duty_none' : 'duty_what')}</p>
      <ProblemNote error={duties.error ?? begin.error ?? end.error} />
      {items.length > 0 && (
        <Rows label={t('duty')}>
          {items.map(({ id, teamId, workerId, until }) => (
            <Row
              key={id}
              title={colleagues.get(workerId)?.displayName}
              detail={
                <>
                  <span>{t('duty_until', { moment: formatMoment(until) })}</span>
                  {teamIds.length > 1 && <span>{teams.get(teamId)?.name}</span>}
                </>
              }
              end={
                workerId === worker.id && (
                  <Button tone="quiet" isPending={end.isPending && end.variables === id} onPress={() => end.mutate(id)}>
                    {t('duty_end')}
                  </Button>
                )
              }
            />
          ))}
        </Rows>
      )}
      <OneChip label={t('duty_hours')} needed choices={HOURS.map((value) => ({ value, label: formatNumber(Number(value)) }))} value={hours} onChange={(next) => setHours(next ?? '8')} />
      <div>
        <Button isPending={begin.isPending} onPress={() => begin.mutate()}>
          {t('duty_begin')}
        </Button>
      </div>
    </Card>
  );
}
