import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n';
import { LEASE_HOURS } from '../../offline';
import { useSession } from '../../session';
import { Button, Dialog, Note, ProblemNote, Progress, showToast, TextField, Words } from '../../ui';
import { hasWords, type LeaseKey, makeLeaseKey, switchOn } from './lease';

interface LeaseDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Switches the lease on: what it means, six words that are shown once, the same words typed. */
export function LeaseDialog({ isOpen, onClose }: LeaseDialogProps) {
  const { t } = useTranslation('tasks');
  return (
    <Dialog title={t('lease.title')} isOpen={isOpen} onClose={onClose} dismissable={false}>
      <Steps onDone={onClose} />
    </Dialog>
  );
}

function Steps({ onDone }: { readonly onDone: () => void }) {
  const make = useMutation({ mutationFn: makeLeaseKey });
  const [learnt, setLearnt] = useState(false);
  if (!make.data) return <Meaning isPending={make.isPending} error={make.error} onAgree={() => make.mutate()} />;
  if (!learnt) return <Shown words={make.data.passphrase} onLearnt={() => setLearnt(true)} />;
  return <Typed made={make.data} onBack={() => setLearnt(false)} onDone={onDone} />;
}

interface MeaningProps {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onAgree: () => void;
}

function Meaning({ isPending, error, onAgree }: MeaningProps) {
  const { t } = useTranslation(['tasks', 'common']);
  return (
    <div className="stack">
      <p>{t('tasks:lease.what_is_in_it')}</p>
      <Note tone="warm" title={t('tasks:lease.who_reads')} />
      <p>{t('tasks:lease.how_long', { hours: formatNumber(LEASE_HOURS) })}</p>
      <p>{t('tasks:lease.how_it_ends')}</p>
      {isPending && <Progress label={t('tasks:lease.making')} />}
      {error !== null && !isPending && <Note tone="danger">{t('common:broken')}</Note>}
      <Button tone="main" wide icon="key" isPending={isPending} onPress={onAgree}>
        {t('tasks:lease.make')}
      </Button>
    </div>
  );
}

function Shown({ words, onLearnt }: { readonly words: string; readonly onLearnt: () => void }) {
  const { t } = useTranslation('tasks');
  return (
    <div className="stack">
      <p>{t('lease.learn')}</p>
      <Words words={words} label={t('lease.six_words')} />
      <p className="soft">{t('lease.shown_once')}</p>
      <Button tone="main" wide onPress={onLearnt}>
        {t('lease.learnt')}
      </Button>
    </div>
  );
}

interface TypedProps {
  readonly made: LeaseKey;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

function Typed({ made, onBack, onDone }: TypedProps) {
  const { t } = useTranslation('tasks');
  const client = useQueryClient();
  const session = useSession();
  const [typed, setTyped] = useState('');
  const keep = useMutation({
    mutationFn: async () => {
      if (!(await hasWords(made, typed))) return false;
      await switchOn(client, session, made);
      return true;
    },
    onSuccess: (done) => {
      if (!done) return;
      onDone();
      showToast(t('lease.switched_on'));
    },
  });
  const type = (text: string): void => {
    setTyped(text);
    // A field that is wrong does not let itself be sent.
    keep.reset();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.trim() !== '') keep.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <TextField label={t('lease.type_them')} hint={t('lease.six_words_hint')} lines={2} value={typed} onChange={type} isDisabled={keep.isPending} error={keep.data === false ? t('lease.other_words') : undefined} />
      <ProblemNote error={keep.error} />
      <Button tone="main" wide type="submit" icon="check" isPending={keep.isPending}>
        {t('lease.switch_on')}
      </Button>
      <Button wide onPress={onBack}>
        {t('lease.see_them_again')}
      </Button>
    </form>
  );
}
