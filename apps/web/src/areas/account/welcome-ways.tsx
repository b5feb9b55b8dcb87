import type { AnswerOf } from '@parasol/api-client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../session';
import { Button, Card } from '../../ui';
import { DeviceChoice } from './choices';
import { SignInFailure } from './failure';
import { NewPassword } from './new-password';
import { newPasskey, passkeysWork } from './passkeys';
import { guessedDevice } from './sign-in';

export type Accepted = AnswerOf<'/invitation-acceptances/passkeys', 'post'>;

interface WelcomeWaysProps {
  readonly code: string;
  readonly onAccepted: (accepted: Accepted) => void;
}

/** What the worker will sign in with from now on: one touch, or name, password and an app. */
export function WelcomeWays({ code, onAccepted }: WelcomeWaysProps) {
  const { t } = useTranslation('account');
  const [device, setDevice] = useState(guessedDevice);
  const withPasskeys = passkeysWork();
  const [typing, setTyping] = useState(!withPasskeys);
  const takeUp = useMutation({
    mutationFn: async () => {
      const { data: begun } = await api.POST('/invitation-acceptances/passkey-challenges', { body: { code } });
      const credential = await newPasskey(begun!.options);
      const { data } = await api.POST('/invitation-acceptances/passkeys', { body: { code, challengeId: begun!.challengeId, credential, device } });
      onAccepted(data!);
    },
  });
  return (
    <>
      <DeviceChoice value={device} onChange={setDevice} />
      {withPasskeys && (
        <Card title={t('passkey')}>
          <p>{t('passkey_what')}</p>
          <SignInFailure error={takeUp.error} />
          <Button tone="main" icon="key" wide isPending={takeUp.isPending} onPress={() => takeUp.mutate()}>
            {t('make_passkey')}
          </Button>
        </Card>
      )}
      <Card title={t('password_and_app')}>
        <p>{t('password_what')}</p>
        {typing ? (
          <NewPassword
            begin={async (typed) => {
              const { data } = await api.POST('/invitation-acceptances/password-enrolments', { body: { code, ...typed } });
              return data!;
            }}
            finish={async (proof) => {
              const { data } = await api.POST('/invitation-acceptances/passwords', { body: { code, device, ...proof } });
              onAccepted(data!);
            }}
          />
        ) : (
          <Button wide onPress={() => setTyping(true)}>
            {t('choose_password')}
          </Button>
        )}
      </Card>
    </>
  );
}
