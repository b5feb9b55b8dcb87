import { ApiProblem } from '@parasol/api-client';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NotFound } from '../../app/not-found';
import { usePathId } from '../../app/use-path-id';
import { formatDay } from '../../i18n';
import { api, ifMatch, useMay, useSession } from '../../session';
import { Loading, Note, Page, ProblemNote } from '../../ui';
import { InvitationSheet, type Invitation } from './invitation-sheet';
import { Rename } from './rename';
import { WorkerDeparture } from './worker-departure';
import { WorkerDevices } from './worker-devices';
import { WorkerRoles } from './worker-roles';
import { WorkerSignIn } from './worker-sign-in';
import { WorkerSkills } from './worker-skills';
import { WorkerTeams } from './worker-teams';

/** One colleague: roles, teams, how they sign in, their devices. Nothing of what they write or whom they support. */
export function WorkerScreen() {
  const { t } = useTranslation('staff');
  const workerId = usePathId('workerId');
  const may = useMay();
  const me = useSession();
  const [invitation, setInvitation] = useState<Invitation>();
  const found = useQuery({
    queryKey: ['staff', 'worker', workerId],
    queryFn: async () => {
      const { data } = await api.GET('/workers/{id}', { params: { path: { id: workerId } } });
      return data!;
    },
  });
  if (found.error instanceof ApiProblem && found.error.status === 404) return <NotFound />;
  const worker = found.data;
  if (!worker) {
    return (
      <Page title={t('title')}>
        <ProblemNote error={found.error} />
        {found.isPending && <Loading />}
      </Page>
    );
  }
  if (invitation) return <InvitationSheet worker={worker.displayName} invitation={invitation} onDone={() => setInvitation(undefined)} />;
  const own = { organisationId: me.organisation.id, workerId };
  const here = worker.endedAt === undefined;
  const rename = here && may('update', 'Worker', own) && (
    <Rename
      what={t('display_name')}
      name={worker.displayName}
      save={(displayName) => api.PATCH('/workers/{id}', { params: { path: { id: workerId }, header: ifMatch(worker.version) }, body: { displayName } })}
    />
  );
  return (
    <Page title={worker.displayName} actions={rename}>
      {worker.endedAt !== undefined && <Note>{t('left_on', { day: formatDay(worker.endedAt) })}</Note>}
      {worker.roles && <WorkerRoles worker={worker} />}
      {worker.teams && <WorkerTeams worker={worker} />}
      {worker.skills && <WorkerSkills key={worker.version} worker={worker} mayChange={here && may('update', 'WorkerSkill', own)} />}
      {here && may('create', 'Invitation', own) && <WorkerSignIn workerId={workerId} onInvited={setInvitation} />}
      {here && may('read', 'Device', own) && <WorkerDevices workerId={workerId} />}
      {here && may('end', 'Worker', own) && <WorkerDeparture worker={worker} />}
      <p>
        <Link to="/staff" className="button button-quiet">{t('back_to_staff')}</Link>
      </p>
    </Page>
  );
}
