import { useState, type FormEvent } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, refreshSession } from '../../session';
import { Button, Card, Page, ProblemNote, TextField } from '../../ui';

/** The way in: by name, password and one-time code. */
export function SignInScreen() {
  const { t } = useTranslation('common');
  const [signInName, setName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const signIn = useMutation({
    mutationFn: async () => {
      await api.POST('/sign-ins/password', { body: { signInName, password, code, device: 'phone' } });
      await refreshSession();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <Page title={t('sign_in')}>
      <Card>
        <form className="stack" onSubmit={submit}>
          <TextField label={t('sign_in_name')} value={signInName} onChange={setName} autoComplete="username" />
          <TextField label={t('password')} type="password" value={password} onChange={setPassword} autoComplete="current-password" />
          <TextField label={t('one_time_code')} inputMode="numeric" value={code} onChange={setCode} autoComplete="one-time-code" />
          <ProblemNote error={signIn.error} />
          <Button tone="main" type="submit" wide isPending={signIn.isPending}>
            {t('sign_in')}
          </Button>
        </form>
      </Card>
    </Page>
  );
}
