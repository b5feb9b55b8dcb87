import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n';
import { allPages, api, useMay, useTeams, type Colleague } from '../../session';
import { Badge, Button, Empty, LinkRow, Loading, OneChip, Page, ProblemNote, Rows } from '../../ui';
import { AddWorker } from './add-worker';
import { Invitations } from './invitations';
import { Proposals } from './proposals';

type Shown = 'present' | 'ended';

/** The colleagues, with their teams and roles for whoever may see them; and what waits for somebody: proposals, invitations. */
export function StaffScreen() {
  const { t } = useTranslation('staff');
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState<Shown>('present');
  const mayAdd = may('create', 'Worker');
  const add = mayAdd && (
    <Button tone="main" icon="add" onPress={() => setAdding(true)}>
      {t('add_worker')}
    </Button>
  );
  return (
    <Page title={t('title')} actions={add}>
      <Proposals />
      {may('read', 'Invitation') && <Invitations />}
      {may('end', 'Worker') && (
        <OneChip
          label={t('who')}
          labelHidden
          needed
          value={shown}
          onChange={(value) => setShown(value ?? 'present')}
          choices={[
            { value: 'present', label: t('present') },
            { value: 'ended', label: t('left') },
          ]}
        />
      )}
      <Workers state={shown} />
      {mayAdd && <AddWorker isOpen={adding} onClose={() => setAdding(false)} />}
    </Page>
  );
}

function Workers({ state }: { readonly state: Shown }) {
  const { t } = useTranslation('staff');
  const workers = useQuery({
    queryKey: ['staff', 'workers', state],
    queryFn: () => allPages((query) => api.GET('/workers', { params: { query: { ...query, state } } })),
  });
  if (workers.isPending) return <Loading lines={5} />;
  if (workers.data?.length === 0) return <Empty icon="people" title={t('nobody_left')} />;
  return (
    <>
      <ProblemNote error={workers.error} />
      <Rows label={t('title')}>
        {workers.data?.map((worker) => (
          <LinkRow key={worker.id} to="/staff/$workerId" params={{ workerId: worker.id }} title={worker.displayName} detail={<About worker={worker} />} />
        ))}
      </Rows>
    </>
  );
}

function About({ worker: { roles = [], teams: places = [], endedAt } }: { readonly worker: Colleague }) {
  const { t } = useTranslation(['staff', 'codes']);
  const teams = useTeams();
  if (endedAt !== undefined) return t('staff:left_on', { day: formatDay(endedAt) });
  return (
    <>
      {roles.map(({ id, role, state }) => (
        <Badge key={id} tone={state === 'proposed' ? 'warm' : 'accent'}>
          {t(`codes:role.${role}`)}
        </Badge>
      ))}
      {places.map(({ id, teamId }) => (
        <span key={id}>{teams.get(teamId)?.name}</span>
      ))}
    </>
  );
}
