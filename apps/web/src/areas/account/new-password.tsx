import { ApiProblem, type AnswerOf, type BodyOf } from '@parasol/api-client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Checkbox, Code, TextField } from '../../ui';
import { Qr } from '../../ui/qr';
import { SignInFailure, useWaiting } from './failure';
import { useFilled } from './use-filled';

type Typed = BodyOf<'/password-enrolments', 'post'>;
type Proof = BodyOf<'/passwords', 'post'>;
type Enrolment = AnswerOf<'/password-enrolments', 'post'>;

interface NewPasswordProps {
  /** Takes name and password, and answers the secret for the app. */
  readonly begin: (typed: Typed) => Promise<Enrolment>;
  /** Takes the app's code; from then on they count. */
  readonly finish: (proof: Proof) => Promise<void>;
}

/** A sign-in name, a password, and an authenticator app: chosen, then proven by one code of the app. */
export function NewPassword({ begin, finish }: NewPasswordProps) {
  const [enrolment, setEnrolment] = useState<Enrolment>();
  return enrolment ? (
    <AppStep enrolment={enrolment} finish={finish} />
  ) : (
    <TypedStep begin={async (typed) => setEnrolment(await begin(typed))} />
  );
}

function TypedStep({ begin }: { readonly begin: (typed: Typed) => Promise<void> }) {
  const { t } = useTranslation(['account', 'common']);
  const [signInName, setName] = useState('');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const choose = useMutation({ mutationFn: () => begin({ signInName: signInName.trim(), password }) });
  const waiting = useWaiting(choose.error);
  const { missing, onSubmit } = useFilled([signInName, password], () => choose.mutate());
  const weakness = weaknessOf(choose.error);
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <TextField label={t('common:sign_in_name')} hint={t('account:sign_in_name_hint')} value={signInName} onChange={setName} error={missing(signInName)} autoComplete="username" maxLength={60} />
      <TextField
        label={t('common:password')}
        hint={t('account:password_hint')}
        type={shown ? 'text' : 'password'}
        value={password}
        onChange={setPassword}
        error={missing(password) ?? (weakness && t(`account:weak.${weakness}`))}
        autoComplete="new-password"
        maxLength={200}
      />
      <Checkbox isSelected={shown} onChange={setShown}>
        {t('account:show_password')}
      </Checkbox>
      {!weakness && <SignInFailure error={choose.error} />}
      <Button tone="main" type="submit" wide isPending={choose.isPending} isDisabled={waiting}>
        {t('account:go_on')}
      </Button>
    </form>
  );
}

const WEAKNESSES = ['too_short', 'holds_name', 'too_common'] as const;

/** Which rule a password broke, where it was the password. */
function weaknessOf(error: unknown): (typeof WEAKNESSES)[number] | undefined {
  if (!(error instanceof ApiProblem) || error.code !== 'password_too_weak') return undefined;
  return WEAKNESSES.find((code) => error.problem.errors?.some((one) => one.code === code)) ?? 'too_common';
}

function AppStep({ enrolment: { enrolmentId, secret, uri }, finish }: { readonly enrolment: Enrolment; readonly finish: (proof: Proof) => Promise<void> }) {
  const { t } = useTranslation(['account', 'common']);
  const [totpCode, setCode] = useState('');
  const digits = totpCode.replace(/\s/g, '');
  const prove = useMutation({ mutationFn: () => finish({ enrolmentId, totpCode: digits }) });
  const waiting = useWaiting(prove.error);
  const { missing, onSubmit } = useFilled([totpCode], () => prove.mutate());
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <ol className="steps-list">
        <li>{t('account:app_step_install')}</li>
        <li>{t('account:app_step_scan')}</li>
        <li>{t('account:app_step_code')}</li>
      </ol>
      <div className="qr-place">
        <Qr text={uri} label={t('account:app_qr')} />
        <div>
          <p className="soft">{t('account:app_secret')}</p>
          <Code>{inFours(secret)}</Code>
        </div>
      </div>
      <TextField label={t('common:one_time_code')} value={totpCode} onChange={setCode} error={missing(totpCode)} inputMode="numeric" autoComplete="one-time-code" maxLength={10} />
      <SignInFailure error={prove.error} />
      <Button tone="main" type="submit" wide isPending={prove.isPending} isDisabled={waiting}>
        {t('account:confirm')}
      </Button>
    </form>
  );
}

const inFours = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret;
