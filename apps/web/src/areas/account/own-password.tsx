import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n';
import { api } from '../../session';
import { Button, Card, Confirm, showToast } from '../../ui';
import { SignInFailure } from './failure';
import { NewPassword } from './new-password';
import { useFactorsChanged, type Factors } from './use-factors';
import type { AskFresh } from './use-fresh';

interface OwnPasswordProps {
  readonly factors: Factors;
  readonly ask: AskFresh;
}

/** Name, password and app: set, changed (the three together), or taken away. */
export function OwnPassword({ factors, ask }: OwnPasswordProps) {
  const { t } = useTranslation('account');
  const [choosing, setChoosing] = useState(false);
  const [removing, setRemoving] = useState(false);
  const changed = useFactorsChanged();
  const password = factors.data?.password;
  const remove = useMutation({
    mutationFn: () => ask(() => api.DELETE('/password')),
    onSuccess: async () => {
      await changed();
      showToast(t('password_removed'));
    },
    onSettled: () => setRemoving(false),
  });
  return (
    <Card title={t('password_and_app')}>
      {factors.data && <p>{password ? t('password_since', { day: formatDay(password.changedAt) }) : t('no_password')}</p>}
      {choosing ? (
        <NewPassword
          begin={(typed) =>
            ask(async () => {
              const { data } = await api.POST('/password-enrolments', { body: typed });
              return data!;
            })
          }
          finish={async (proof) => {
            await ask(() => api.POST('/passwords', { body: proof }));
            setChoosing(false);
            await changed();
            showToast(t('password_set'));
          }}
        />
      ) : (
        <div className="cluster">
          <Button onPress={() => setChoosing(true)}>{password ? t('change_password') : t('choose_password')}</Button>
          {password && (
            <Button tone="quiet" onPress={() => setRemoving(true)}>
              {t('remove_password')}
            </Button>
          )}
        </div>
      )}
      <SignInFailure error={remove.error} />
      <Confirm
        title={t('remove_password')}
        isOpen={removing}
        onClose={() => setRemoving(false)}
        onConfirm={() => remove.mutate()}
        confirmLabel={t('remove')}
        isPending={remove.isPending}
        danger
      >
        <p>{t('remove_password_what')}</p>
      </Confirm>
    </Card>
  );
}
