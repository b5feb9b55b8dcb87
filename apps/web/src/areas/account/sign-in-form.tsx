import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, TextField } from '../../ui';
import { DeviceChoice } from './choices';
import { SignInFailure, useWaiting } from './failure';
import { passkeysWork } from './passkeys';
import { guessedDevice, signInWithPasskey, signInWithPassword, type SignedIn } from './sign-in';
import { useFilled } from './use-filled';

interface Way {
  readonly by: 'passkey' | 'password';
  readonly enter: () => Promise<SignedIn>;
}

/** The ways in: one touch with a passkey, else name, password and one-time code. */
export function SignInForm({ onSignedIn }: { readonly onSignedIn: (signedIn: SignedIn) => Promise<void> }) {
  const { t } = useTranslation(['account', 'common']);
  const [device, setDevice] = useState(guessedDevice);
  const [signInName, setName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const signIn = useMutation({ mutationFn: async ({ enter }: Way) => onSignedIn(await enter()) });
  const waiting = useWaiting(signIn.error);
  const withPasskeys = passkeysWork();
  const pending = (by: Way['by']): boolean => signIn.isPending && signIn.variables.by === by;
  const { missing, onSubmit } = useFilled([signInName, password, code], () => {
    if (signIn.isPending || waiting) return;
    signIn.mutate({ by: 'password', enter: () => signInWithPassword({ signInName, password, code: code.trim(), device }) });
  });
  return (
    <div className="stack">
      {withPasskeys && (
        <>
          <Button tone="main" icon="key" wide isPending={pending('passkey')} isDisabled={pending('password')} onPress={() => signIn.mutate({ by: 'passkey', enter: () => signInWithPasskey(device) })}>
            {t('account:with_passkey')}
          </Button>
          <p className="or">{t('account:or')}</p>
        </>
      )}
      <form className="stack" onSubmit={onSubmit} noValidate>
        <TextField label={t('common:sign_in_name')} value={signInName} onChange={setName} error={missing(signInName)} autoComplete="username" maxLength={60} />
        <TextField label={t('common:password')} type="password" value={password} onChange={setPassword} error={missing(password)} autoComplete="current-password" maxLength={200} />
        <TextField label={t('common:one_time_code')} hint={t('account:code_hint')} value={code} onChange={setCode} error={missing(code)} autoComplete="one-time-code" maxLength={30} />
        <SignInFailure error={signIn.error} />
        <Button tone={withPasskeys ? 'plain' : 'main'} type="submit" wide isPending={pending('password')} isDisabled={pending('passkey') || waiting}>
          {t('common:sign_in')}
        </Button>
      </form>
      <DeviceChoice value={device} onChange={setDevice} />
    </div>
  );
}
