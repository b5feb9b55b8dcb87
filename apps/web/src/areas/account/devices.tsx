import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay, formatMoment } from '../../i18n';
import { api } from '../../session';
import { Badge, Button, Card, Loading, ProblemNote, Row, Rows, showToast } from '../../ui';

/** Where the worker is signed in, and where they were: each session can be ended from here. */
export function Devices() {
  const { t } = useTranslation(['account', 'codes']);
  const queries = useQueryClient();
  const devices = useOwnDevices();
  const sessions = useQuery({
    queryKey: ['account', 'sessions'],
    queryFn: async () => {
      const { data } = await api.GET('/sessions');
      return data!.items;
    },
  });
  const end = useMutation({
    mutationFn: (id: string) => api.DELETE('/sessions/{id}', { params: { path: { id } } }),
    onSuccess: () => showToast(t('account:session_ended')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['account'] }),
  });
  return (
    <Card title={t('account:devices')}>
      <ProblemNote error={devices.error ?? sessions.error ?? end.error} />
      {devices.isPending || sessions.isPending ? (
        <Loading lines={2} />
      ) : (
        <Rows label={t('account:devices')}>
          {(devices.data ?? []).map(({ id, kind, createdAt, lastSeenAt, current }) => {
            const session = sessions.data?.find(({ deviceId }) => deviceId === id);
            return (
              <Row
                key={id}
                title={t(`codes:deviceKind.${kind}`)}
                detail={
                  <>
                    <span>{t('account:known_since', { day: formatDay(createdAt) })}</span>
                    <span>{session ? t('account:signed_in_since', { moment: formatMoment(session.createdAt) }) : t('account:last_seen', { moment: formatMoment(lastSeenAt) })}</span>
                  </>
                }
                end={
                  current ? (
                    <Badge tone="good">{t('account:here')}</Badge>
                  ) : (
                    session && (
                      <Button tone="quiet" aria-label={`${t('account:end_session')}: ${t(`codes:deviceKind.${kind}`)}`} isPending={end.isPending && end.variables === session.id} onPress={() => end.mutate(session.id)}>
                        {t('account:end_session')}
                      </Button>
                    )
                  )
                }
              />
            );
          })}
        </Rows>
      )}
      <p>
        <Link to="/account/lost-device" className="button button-danger">{t('account:lost_device')}</Link>
      </p>
    </Card>
  );
}

/** The devices on which the worker has signed in, and which were not taken off the list. */
export function useOwnDevices() {
  return useQuery({
    queryKey: ['account', 'devices'],
    queryFn: async () => {
      const { data } = await api.GET('/devices');
      return data!.items;
    },
  });
}
