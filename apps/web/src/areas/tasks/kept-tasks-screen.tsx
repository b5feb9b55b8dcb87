import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { usePathId } from '../../app/use-path-id';
import { CallRefused } from '../../guard';
import { formatNumber } from '../../i18n';
import { type KeptLease, LEASE_HOURS, useLease, useOpenedLease } from '../../offline';
import { useSessionIfAny } from '../../session';
import { Button, Card, Empty, Icon, Loading, Note, Page, Progress, TextField } from '../../ui';
import { OutsideHead } from '../outreach';
import { KeptTasks } from './kept-tasks';
import { openKept } from './lease';

/** The tasks of a worker without a network, signed in or not: behind six words of their own, and gone from the screen with the rest. */
export function KeptTasksScreen() {
  const { t } = useTranslation(['tasks', 'common']);
  const workerId = usePathId('workerId');
  const session = useSessionIfAny();
  const kept = useLease(workerId);
  const lease = useOpenedLease(workerId);
  const foreign = session !== undefined && session.worker.id !== workerId;
  return (
    <>
      {!session && (
        <div className="outside-frame">
          <OutsideHead>
            <Link to="/write" className="outside-way">
              <Icon name="add" />
              <span>{t('common:nav.write')}</span>
            </Link>
          </OutsideHead>
        </div>
      )}
      <Page title={t('tasks:title')}>
        {kept === undefined && <Loading />}
        {(kept === null || foreign) && (
          <Empty icon="clock" title={t('tasks:lease.nothing_kept')}>
            <p>{t('tasks:lease.why_nothing', { hours: formatNumber(LEASE_HOURS) })}</p>
          </Empty>
        )}
        {kept && !foreign && (lease ? <KeptTasks lease={lease} /> : <Door kept={kept} />)}
      </Page>
    </>
  );
}

/** As often as somebody likes: a counter could be set back by whoever holds the phone, and would lock its worker out. */
function Door({ kept }: { readonly kept: KeptLease }) {
  const { t } = useTranslation(['tasks', 'common']);
  const [words, setWords] = useState('');
  const open = useMutation({ mutationFn: () => openKept(kept, words) });
  const type = (text: string): void => {
    setWords(text);
    // A field that is wrong does not let itself be sent.
    open.reset();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (words.trim() !== '' && !open.isPending) open.mutate();
  };
  const code = open.error instanceof CallRefused ? open.error.code : open.error && 'broken';
  const wrong = code === 'cannot_open' || code === 'invalid_passphrase';
  return (
    <Card>
      <form className="stack" onSubmit={submit}>
        <TextField label={t('tasks:lease.six_words')} hint={t('tasks:lease.six_words_hint')} lines={2} value={words} onChange={type} isDisabled={open.isPending} error={wrong ? t('tasks:lease.wrong_words') : undefined} />
        {open.isPending && <Progress label={t('tasks:lease.opening')} />}
        {code && !wrong && code !== 'ended' && <Note tone="danger">{t('common:broken')}</Note>}
        <Button tone="main" wide icon="key" type="submit" isPending={open.isPending}>
          {t('tasks:lease.show')}
        </Button>
      </form>
    </Card>
  );
}
