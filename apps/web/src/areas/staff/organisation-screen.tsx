import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, useMay, useSession } from '../../session';
import { Card, Loading, Page, ProblemNote } from '../../ui';
import { Areas } from './areas';
import { LeakCounts } from './leak-counts';
import { Limits } from './limits';
import { Rename } from './rename';
import { Teams } from './teams';

/** The organisation's settings: its name, its teams, its areas; and how often the guard held something back. */
export function OrganisationScreen() {
  const { t } = useTranslation('staff');
  const may = useMay();
  const me = useSession();
  const own = { organisationId: me.organisation.id };
  const organisation = useQuery({
    queryKey: ['staff', 'organisation'],
    queryFn: async () => {
      const { data } = await api.GET('/organisation');
      return data!;
    },
  });
  const { data } = organisation;
  return (
    <Page title={t('organisation')}>
      <Card title={t('organisation_name')}>
        <ProblemNote error={organisation.error} />
        {organisation.isPending && <Loading lines={1} />}
        {data && (
          <div className="cluster">
            <p>{data.name}</p>
            {may('update', 'Organisation', own) && (
              <Rename what={t('organisation_name')} name={data.name} save={(name) => api.PATCH('/organisation', { params: { header: ifMatch(data.version) }, body: { name } })} />
            )}
          </div>
        )}
      </Card>
      {data && <Limits organisation={data} mayChange={may('update', 'Organisation', own)} />}
      <Teams />
      <Areas />
      {may('read', 'LeakCount', own) && <LeakCounts />}
    </Page>
  );
}
