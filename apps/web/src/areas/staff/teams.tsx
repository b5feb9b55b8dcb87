import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, useMay, useSession, useTeams } from '../../session';
import { Button, Card, ProblemNote, Row, Rows, TextField } from '../../ui';
import { Rename } from './rename';

/** The teams: made and renamed. */
export function Teams() {
  const { t } = useTranslation('staff');
  const may = useMay();
  const { organisation } = useSession();
  const queries = useQueryClient();
  const teams = useTeams();
  const [name, setName] = useState('');
  const own = { organisationId: organisation.id };
  const add = useMutation({
    mutationFn: () => api.POST('/teams', { body: { name: name.trim() } }),
    onSuccess: async () => {
      setName('');
      await queries.invalidateQueries({ queryKey: ['staff'] });
    },
  });
  return (
    <Card title={t('teams')}>
      {teams.size === 0 ? (
        <p className="soft">{t('no_teams')}</p>
      ) : (
        <Rows label={t('teams')}>
          {[...teams.values()].map((team) => (
            <Row
              key={team.id}
              title={team.name}
              end={
                may('update', 'Team', own) && (
                  <Rename what={t('team_name')} name={team.name} save={(next) => api.PATCH('/teams/{id}', { params: { path: { id: team.id }, header: ifMatch(team.version) }, body: { name: next } })} />
                )
              }
            />
          ))}
        </Rows>
      )}
      {may('create', 'Team', own) && (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') add.mutate();
          }}
        >
          <TextField label={t('new_team')} value={name} onChange={setName} maxLength={80} />
          <ProblemNote error={add.error} />
          <div>
            <Button type="submit" icon="add" isDisabled={name.trim() === ''} isPending={add.isPending}>
              {t('add_team')}
            </Button>
          </div>
        </form>
      )}
    </Card>
  );
}
