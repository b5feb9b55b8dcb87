import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, refreshSession, whenForgetting } from '../../session';
import { Button, Card, Note, Page, TextField } from '../../ui';
import { LanguageChoice } from './choices';
import { SignInFailure, useWaiting } from './failure';
import { forgetCode, keptCode } from './invitation-code';
import { RecoveryCodes } from './recovery-codes';
import { useFilled } from './use-filled';
import { WelcomeWays, type Accepted } from './welcome-ways';

interface Invited {
  readonly code: string;
  readonly worker: string;
}

/** Where an invitation is taken up: the code, then a way to sign in, then the recovery codes. Nothing on it says what it is for. */
export function WelcomeScreen() {
  const { t } = useTranslation('account');
  const [invited, setInvited] = useState<Invited>();
  const [accepted, setAccepted] = useState<Accepted>();
  const title = invited ? t('welcome_name', { name: invited.worker }) : t('welcome');
  return (
    <div className="entrance">
      <Page key={accepted ? 'codes' : title} title={title} isStep={invited !== undefined} actions={<LanguageChoice />}>
        {!invited && <CodeStep onInvited={setInvited} />}
        {invited && !accepted && <WelcomeWays code={invited.code} onAccepted={setAccepted} />}
        {accepted && <LastStep accepted={accepted} />}
      </Page>
    </div>
  );
}

function CodeStep({ onInvited }: { readonly onInvited: (invited: Invited) => void }) {
  const { t } = useTranslation('account');
  const [code, setCode] = useState(keptCode);
  useEffect(forgetCode, []);
  const ask = useMutation({
    mutationFn: async () => {
      const { data } = await api.POST('/invitation-acceptances/passkey-challenges', { body: { code: code.trim() } });
      onInvited({ code: code.trim(), worker: data!.worker });
    },
  });
  const waiting = useWaiting(ask.error);
  const { missing, onSubmit } = useFilled([code], () => ask.mutate());
  return (
    <Card>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <TextField label={t('invitation_code')} hint={t('invitation_code_hint')} value={code} onChange={setCode} error={missing(code)} maxLength={60} />
        <SignInFailure error={ask.error} />
        <Button tone="main" type="submit" wide isPending={ask.isPending} isDisabled={waiting}>
          {t('go_on')}
        </Button>
      </form>
    </Card>
  );
}

/** The session is open on the server by now, and taken over here only when the recovery codes are kept. */
function LastStep({ accepted: { recoveryCodes, session } }: { readonly accepted: Accepted }) {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  const [kept, setKept] = useState(false);
  // Whoever puts the screen away here leaves nobody signed in; once it is taken over, whoever takes it over sees to that.
  const waits = useRef(true);
  useEffect(() => whenForgetting(() => void (waits.current && api.DELETE('/session', { keepalive: true }))), []);
  const begin = useMutation({
    mutationFn: async () => {
      waits.current = false;
      setKept(true);
      if (!session) return;
      await navigate({ to: '/' });
      await refreshSession();
    },
  });
  return kept && !session ? <Note>{t('no_role_yet')}</Note> : <RecoveryCodes codes={recoveryCodes} isPending={begin.isPending} onKept={() => begin.mutate()} />;
}
