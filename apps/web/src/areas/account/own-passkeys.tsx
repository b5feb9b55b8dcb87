import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatMoment } from '../../i18n';
import { api, useSession } from '../../session';
import { Badge, Button, Card, Confirm, Loading, Note, ProblemNote, Row, Rows, showToast } from '../../ui';
import { SignInFailure } from './failure';
import { newPasskey, passkeysWork } from './passkeys';
import { useFactorsChanged, type Factors } from './use-factors';
import type { AskFresh } from './use-fresh';

interface PasskeysProps {
  readonly factors: Factors;
  readonly ask: AskFresh;
}

/** The worker's passkeys: another one for this device, and away with one that is gone. */
export function Passkeys({ factors, ask }: PasskeysProps) {
  const { t } = useTranslation('account');
  const { device } = useSession();
  const changed = useFactorsChanged();
  const add = useMutation({
    mutationFn: () =>
      ask(async () => {
        const { data: begun } = await api.POST('/passkey-challenges');
        const credential = await newPasskey(begun!.options);
        await api.POST('/passkeys', { body: { challengeId: begun!.challengeId, credential, device: device.kind } });
      }),
    onSuccess: async () => {
      await changed();
      showToast(t('passkey_added'));
    },
  });
  return (
    <Card title={t('passkeys')}>
      <PasskeyList factors={factors} ask={ask} />
      <SignInFailure error={add.error} />
      {passkeysWork() ? (
        <div>
          <Button icon="add" isPending={add.isPending} onPress={() => add.mutate()}>
            {t('add_passkey')}
          </Button>
        </div>
      ) : (
        <p className="soft">{t('no_passkeys_here')}</p>
      )}
    </Card>
  );
}

/** Which there are, each with the way to remove it. */
export function PasskeyList({ factors, ask }: PasskeysProps) {
  const { t } = useTranslation(['account', 'codes']);
  const [leaving, setLeaving] = useState<string>();
  const changed = useFactorsChanged();
  const remove = useMutation({
    mutationFn: (id: string) => ask(() => api.DELETE('/passkeys/{id}', { params: { path: { id } } })),
    onSuccess: async () => {
      await changed();
      showToast(t('account:passkey_removed'));
    },
    onSettled: () => setLeaving(undefined),
  });
  if (factors.isPending) return <Loading lines={2} />;
  const passkeys = factors.data?.passkeys ?? [];
  return (
    <>
      <ProblemNote error={factors.error} />
      {passkeys.length === 0 && factors.data && <Note>{t('account:no_passkeys')}</Note>}
      {passkeys.length > 0 && (
        <Rows label={t('account:passkeys')}>
          {passkeys.map(({ id, kind, backedUp, createdAt, lastUsedAt }) => (
            <Row
              key={id}
              title={t(`codes:deviceKind.${kind}`)}
              detail={
                <>
                  <span>{t('account:added_on', { day: formatDay(createdAt) })}</span>
                  {lastUsedAt !== null && <span>{t('account:last_used', { moment: formatMoment(lastUsedAt) })}</span>}
                  {backedUp && <Badge>{t('account:backed_up')}</Badge>}
                </>
              }
              end={
                <Button tone="quiet" aria-label={`${t('account:remove')}: ${t(`codes:deviceKind.${kind}`)}`} onPress={() => setLeaving(id)}>
                  {t('account:remove')}
                </Button>
              }
            />
          ))}
        </Rows>
      )}
      <SignInFailure error={remove.error} />
      <Confirm
        title={t('account:remove_passkey')}
        isOpen={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        onConfirm={() => remove.mutate(leaving!)}
        confirmLabel={t('account:remove')}
        isPending={remove.isPending}
        danger
      >
        <p>{t('account:remove_passkey_what')}</p>
      </Confirm>
    </>
  );
}
