import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useMay, useSession, useTeams, type Colleague } from '../../session';
import { Button, Card, ProblemNote, Row, Rows, SelectField } from '../../ui';

/** The teams on which the worker is. */
export function WorkerTeams({ worker }: { readonly worker: Colleague }) {
  const { t } = useTranslation(['staff', 'common']);
  const may = useMay();
  const { organisation } = useSession();
  const queries = useQueryClient();
  const teams = useTeams();
  const [wish, setWish] = useState<string>();
  const places = worker.teams ?? [];
  const change = useMutation({
    mutationFn: async (step: { readonly join: string } | { readonly leave: string }) => {
      if ('join' in step) await api.POST('/workers/{id}/team-memberships', { params: { path: { id: worker.id } }, body: { teamId: step.join } });
      else await api.DELETE('/team-memberships/{id}', { params: { path: { id: step.leave } } });
    },
    onSuccess: () => setWish(undefined),
    onSettled: () => queries.invalidateQueries({ queryKey: ['staff'] }),
  });
  const facts = { organisationId: organisation.id, workerId: worker.id };
  const left = [...teams.values()].filter(({ id }) => !places.some(({ teamId }) => teamId === id)).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Card title={t('staff:teams')}>
      {places.length === 0 && <p className="soft">{t('staff:no_team')}</p>}
      {places.length > 0 && (
        <Rows label={t('staff:teams')}>
          {places.map(({ id, teamId }) => (
            <Row
              key={id}
              title={teams.get(teamId)?.name}
              end={
                may('end', 'TeamMembership', { ...facts, teamId }) && (
                  <Button tone="quiet" aria-label={`${t('staff:take_off')}: ${teams.get(teamId)?.name ?? ''}`} onPress={() => change.mutate({ leave: id })}>
                    {t('staff:take_off')}
                  </Button>
                )
              }
            />
          ))}
        </Rows>
      )}
      <ProblemNote error={change.error} />
      {worker.endedAt === undefined && may('create', 'TeamMembership', facts) && left.length > 0 && (
        <>
          <SelectField label={t('staff:another_team')} choices={left} value={wish ?? ''} onChange={setWish} placeholder={t('common:choose')} />
          <div>
            <Button icon="add" isDisabled={wish === undefined} isPending={change.isPending} onPress={() => wish && change.mutate({ join: wish })}>
              {t('staff:put_on_team')}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}
