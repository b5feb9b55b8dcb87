import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../i18n';
import { api, useColleagues } from '../../session';
import { Button, Card, PartProblem, ProblemNote, Row, Rows } from '../../ui';

/** Older ones are of no use to anybody: an invitation stands for three days. */
const NEWEST = 100;

/** The invitations that somebody has still to take up. Nothing where there are none. */
export function Invitations() {
  const { t } = useTranslation('staff');
  const colleagues = useColleagues();
  const open = useOpenInvitations();
  const revoke = useRevoke();
  const nameOf = (workerId: string): string => colleagues.get(workerId)?.displayName ?? t('somebody');
  if (!open.data) return <PartProblem error={open.error} />;
  if (open.data.length === 0) return null;
  return (
    <Card title={t('invitations')}>
      <ProblemNote error={revoke.error} />
      <Rows label={t('invitations')}>
        {open.data.map(({ id, workerId, expiresAt }) => (
          <Row
            key={id}
            title={nameOf(workerId)}
            detail={t('stands_until', { moment: formatMoment(expiresAt) })}
            end={
              <Button tone="quiet" aria-label={`${t('take_back')}: ${nameOf(workerId)}`} isPending={revoke.isPending && revoke.variables === id} onPress={() => revoke.mutate(id)}>
                {t('take_back')}
              </Button>
            }
          />
        ))}
      </Rows>
    </Card>
  );
}

export function useOpenInvitations() {
  return useQuery({
    queryKey: ['staff', 'invitations'],
    queryFn: async () => {
      const { data } = await api.GET('/invitations', { params: { query: { limit: NEWEST } } });
      return data!.items.filter(({ state }) => state === 'open');
    },
  });
}

/** Takes one back, by its id. */
export function useRevoke() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.DELETE('/invitations/{id}', { params: { path: { id } } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['staff', 'invitations'] }),
  });
}
