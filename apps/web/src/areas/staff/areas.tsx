import type { ItemOf } from '@parasol/api-client';
import { AREA_GROUPS, type AreaGroup } from '@parasol/kernel';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { allPages, api, ifMatch, useMay, useSession } from '../../session';
import { Button, Card, Dialog, Loading, ProblemNote, Row, Rows, SelectField, TextField } from '../../ui';

type Area = ItemOf<'/areas'>;

/** The areas: coarse zones, never addresses, each in one of the groups that reports know. */
export function Areas() {
  const { t } = useTranslation(['staff', 'codes']);
  const may = useMay();
  const { organisation } = useSession();
  const [changing, setChanging] = useState<string>();
  const areas = useQuery({ queryKey: ['staff', 'areas'], queryFn: () => allPages((query) => api.GET('/areas', { params: { query } })) });
  const own = { organisationId: organisation.id };
  const changed = areas.data?.find(({ id }) => id === changing);
  return (
    <Card title={t('staff:areas')}>
      <p className="soft">{t('staff:areas_what')}</p>
      <ProblemNote error={areas.error} />
      {areas.isPending && <Loading lines={2} />}
      {areas.data && areas.data.length > 0 && (
        <Rows label={t('staff:areas')}>
          {areas.data.map((area) => (
            <Row
              key={area.id}
              title={area.name}
              detail={t(`codes:areaGroup.${area.areaGroup}`)}
              end={
                may('update', 'Area', own) && (
                  <Button icon="edit" aria-label={`${t('staff:change')}: ${area.name}`} onPress={() => setChanging(area.id)}>
                    {t('staff:change')}
                  </Button>
                )
              }
            />
          ))}
        </Rows>
      )}
      {may('create', 'Area', own) && (
        <div>
          <Button icon="add" onPress={() => setChanging('new')}>
            {t('staff:add_area')}
          </Button>
        </div>
      )}
      {changing === 'new' && <AreaForm onClose={() => setChanging(undefined)} />}
      {changed && <AreaForm key={changed.id} area={changed} onClose={() => setChanging(undefined)} />}
    </Card>
  );
}

function AreaForm({ area, onClose }: { readonly area?: Area; readonly onClose: () => void }) {
  const { t } = useTranslation(['staff', 'codes', 'common']);
  const queries = useQueryClient();
  const [name, setName] = useState(area?.name ?? '');
  const [areaGroup, setGroup] = useState<AreaGroup | undefined>(area?.areaGroup);
  const [tried, setTried] = useState(false);
  const missing = (there: boolean): string | undefined => (tried && !there ? t('codes:mistake.required') : undefined);
  const save = useMutation({
    mutationFn: async (body: { name: string; areaGroup: AreaGroup }) => {
      if (area) await api.PATCH('/areas/{id}', { params: { path: { id: area.id }, header: ifMatch(area.version) }, body });
      else await api.POST('/areas', { body });
    },
    // Also when somebody was quicker: who says it again says it to the version that is there now.
    onSettled: async (_, error) => {
      await queries.invalidateQueries({ queryKey: ['staff', 'areas'] });
      if (!error) onClose();
    },
  });
  const goOn = (): void => {
    setTried(true);
    if (name.trim() !== '' && areaGroup) save.mutate({ name: name.trim(), areaGroup });
  };
  const actions = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button tone="main" isPending={save.isPending} onPress={goOn}>
        {t('staff:save')}
      </Button>
    </>
  );
  return (
    <Dialog title={area ? t('staff:change_area') : t('staff:add_area')} isOpen onClose={onClose} dismissable={false} actions={actions}>
      <TextField label={t('staff:area_name')} hint={t('staff:area_name_hint')} value={name} onChange={setName} error={missing(name.trim() !== '')} maxLength={80} />
      <SelectField
        label={t('staff:area_group')}
        hint={t('staff:area_group_hint')}
        choices={AREA_GROUPS.map((group) => ({ value: group, label: t(`codes:areaGroup.${group}`) }))}
        value={areaGroup ?? ''}
        onChange={setGroup}
        error={missing(areaGroup !== undefined)}
        placeholder={t('common:choose')}
      />
      <ProblemNote error={save.error} />
    </Dialog>
  );
}
