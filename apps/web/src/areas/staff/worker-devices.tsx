import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatMoment } from '../../i18n';
import { api, useMay, useSession } from '../../session';
import { Badge, Button, Card, Confirm, Loading, ProblemNote, Row, Rows } from '../../ui';

/** On what the worker has signed in; ended from here when it is lost and they cannot do it themselves. */
export function WorkerDevices({ workerId }: { readonly workerId: string }) {
  const { t } = useTranslation(['staff', 'codes']);
  const may = useMay();
  const { organisation } = useSession();
  const queries = useQueryClient();
  const [ending, setEnding] = useState<string>();
  const devices = useQuery({
    queryKey: ['staff', 'devices', workerId],
    queryFn: async () => {
      const { data } = await api.GET('/workers/{id}/devices', { params: { path: { id: workerId } } });
      return data!.items;
    },
  });
  const end = useMutation({
    mutationFn: (id: string) => api.DELETE('/devices/{id}', { params: { path: { id } } }),
    onSettled: async () => {
      setEnding(undefined);
      await queries.invalidateQueries({ queryKey: ['staff', 'devices', workerId] });
    },
  });
  const mayEnd = may('end', 'Device', { organisationId: organisation.id, workerId });
  return (
    <Card title={t('staff:devices')}>
      <ProblemNote error={devices.error ?? end.error} />
      {devices.isPending && <Loading lines={1} />}
      {devices.data?.length === 0 && <p className="soft">{t('staff:no_devices')}</p>}
      {devices.data && devices.data.length > 0 && (
        <Rows label={t('staff:devices')}>
          {devices.data.map(({ id, kind, createdAt, lastSeenAt, current }) => (
            <Row
              key={id}
              title={t(`codes:deviceKind.${kind}`)}
              detail={
                <>
                  <span>{t('staff:known_since', { day: formatDay(createdAt) })}</span>
                  <span>{t('staff:last_seen', { moment: formatMoment(lastSeenAt) })}</span>
                </>
              }
              end={
                current ? (
                  <Badge tone="good">{t('staff:here')}</Badge>
                ) : (
                  mayEnd && (
                    <Button tone="quiet" aria-label={`${t('staff:end_device')}: ${t(`codes:deviceKind.${kind}`)}`} onPress={() => setEnding(id)}>
                      {t('staff:end_device')}
                    </Button>
                  )
                )
              }
            />
          ))}
        </Rows>
      )}
      <Confirm title={t('staff:end_device')} isOpen={ending !== undefined} onClose={() => setEnding(undefined)} onConfirm={() => end.mutate(ending!)} confirmLabel={t('staff:end_device')} isPending={end.isPending} danger>
        <p>{t('staff:end_device_what')}</p>
      </Confirm>
    </Card>
  );
}
