import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatMoment } from '../../i18n';
import { api } from '../../session';
import { Button, Card, Confirm, Empty, Loading, Note, Page, ProblemNote, Row, Rows } from '../../ui';
import { useOwnDevices } from './devices';
import { PasskeyList } from './own-passkeys';
import { useFactors } from './use-factors';
import { useFresh } from './use-fresh';

/** A phone is gone: ends it, then says calmly what else to do, whom to tell, and what was on it. */
export function LostDeviceScreen() {
  const { t } = useTranslation('account');
  const [ended, setEnded] = useState(false);
  return (
    <Page key={String(ended)} title={ended ? t('lost_ended') : t('lost_device')} lead={ended ? undefined : t('lost_lead')} isStep={ended}>
      {ended ? <Afterwards /> : <WhichDevice onEnded={() => setEnded(true)} />}
      <WhatWasOnIt />
      <p>
        <Link to="/account" className="button button-quiet">{t('back_to_account')}</Link>
      </p>
    </Page>
  );
}

function WhichDevice({ onEnded }: { readonly onEnded: () => void }) {
  const { t } = useTranslation(['account', 'codes']);
  const queries = useQueryClient();
  const devices = useOwnDevices();
  const [chosen, setChosen] = useState<string>();
  const end = useMutation({
    mutationFn: (id: string) => api.DELETE('/devices/{id}', { params: { path: { id } } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['account'] });
      onEnded();
    },
    onError: () => setChosen(undefined),
  });
  const others = devices.data?.filter(({ current }) => !current);
  return (
    <Card title={t('account:lost_which')}>
      <ProblemNote error={devices.error ?? end.error} />
      {devices.isPending && <Loading lines={2} />}
      {others?.length === 0 && <Empty icon="device" title={t('account:lost_no_other')} />}
      {others && others.length > 0 && (
        <Rows label={t('account:lost_which')}>
          {others.map(({ id, kind, createdAt, lastSeenAt }) => (
            <Row
              key={id}
              title={t(`codes:deviceKind.${kind}`)}
              detail={
                <>
                  <span>{t('account:known_since', { day: formatDay(createdAt) })}</span>
                  <span>{t('account:last_seen', { moment: formatMoment(lastSeenAt) })}</span>
                </>
              }
              end={
                <Button aria-label={`${t('account:lost_this_one')}: ${t(`codes:deviceKind.${kind}`)}`} onPress={() => setChosen(id)}>
                  {t('account:lost_this_one')}
                </Button>
              }
            />
          ))}
        </Rows>
      )}
      <Confirm
        title={t('account:lost_confirm')}
        isOpen={chosen !== undefined}
        onClose={() => setChosen(undefined)}
        onConfirm={() => end.mutate(chosen!)}
        confirmLabel={t('account:lost_end_it')}
        isPending={end.isPending}
        danger
      >
        <p>{t('account:lost_what_happens')}</p>
      </Confirm>
    </Card>
  );
}

function Afterwards() {
  const { t } = useTranslation('account');
  const factors = useFactors();
  const { ask, dialog } = useFresh();
  return (
    <>
      <Note tone="good">{t('lost_done')}</Note>
      <Card title={t('lost_passkeys')}>
        <p>{t('lost_passkeys_what')}</p>
        <PasskeyList factors={factors} ask={ask} />
      </Card>
      {factors.data?.password && (
        <Card title={t('lost_app')}>
          <p>{t('lost_app_what')}</p>
        </Card>
      )}
      <Card title={t('lost_tell')}>
        <ul className="steps-list">
          <li>{t('lost_tell_when')}</li>
          <li>{t('lost_tell_ended')}</li>
          <li>{t('lost_tell_unsent')}</li>
        </ul>
      </Card>
      {dialog}
    </>
  );
}

function WhatWasOnIt() {
  const { t } = useTranslation('account');
  return (
    <Card title={t('lost_on_it')}>
      <ul className="steps-list">
        <li>{t('lost_on_it_app')}</li>
        <li>{t('lost_on_it_outbox')}</li>
        <li>{t('lost_on_it_screen')}</li>
      </ul>
    </Card>
  );
}
