import type { PinnedKeys, ProtectedIdentity } from '@parasol/sealing';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CallRefused } from '../../guard';
import { dayFromToday } from '../../i18n';
import { api, useSession } from '../../session';
import { Button, Card, Progress, TextField } from '../../ui';
import { rememberCompared } from './compare-paper';
import { coverDocuments, type CoverProgress } from './cover';
import { Refusal } from './refusal';
import { inPassing } from './vault';

/** Under this key runs what is done with the paper. */
export const WITH_PAPER = ['sealed', 'with-paper'];

interface WithPaperProps {
  readonly keys: PinnedKeys;
  /** What is to be signed in; none where that is done, and the sealing was interrupted. */
  readonly identity?: ProtectedIdentity;
  readonly onDone: () => Promise<unknown>;
}

/** Signs the key in with the recovery key, typed from the paper, and seals everything anew with it: what was there before opens then. */
export function WithPaper({ identity, keys, onDone }: WithPaperProps) {
  const { t } = useTranslation('sealed');
  const client = useQueryClient();
  const { organisation, worker } = useSession();
  const [paper, setPaper] = useState('');
  const [progress, setProgress] = useState<CoverProgress>();
  const work = useMutation({
    mutationKey: WITH_PAPER,
    // An answer that is under way may know already of what is about to be signed.
    onMutate: () => client.cancelQueries({ queryKey: ['guard', 'adviser-keys'] }),
    mutationFn: () =>
      inPassing(async (call) => {
        const { signer } = await call('takePaper', paper);
        if (signer !== keys.recovery.signer) throw new CallRefused('not_the_same_identity');
        await rememberCompared(organisation.id, signer);
        if (identity) {
          const enrolment = { adviserId: worker.id, addedAt: dayFromToday(), recipient: identity.recipient, signer: identity.signer };
          const known = keys.advisers.some(({ adviserId }) => adviserId === worker.id);
          const list = await call(known ? 'replace' : 'enrol', keys.toJSON(), enrolment);
          await api.POST('/adviser-keys', { body: { list } });
        }
        setPaper('');
        await coverDocuments(organisation.id, call, setProgress);
      }),
    // A list may have been published, whatever came after it.
    onSettled: (_done, error) => (identity || !error ? onDone() : undefined),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (paper.trim() !== '') work.mutate();
  };
  return (
    <Card title={t('with_paper')}>
      <p>{t('with_paper_lead')}</p>
      <form className="stack" onSubmit={submit}>
        <TextField label={t('recovery_key')} value={paper} onChange={setPaper} isDisabled={work.isPending} type="password" />
        {work.isPending ? <Progress label={t('sealing_anew')} {...(progress ? { done: progress.done, all: progress.all } : {})} /> : <Refusal error={work.error} />}
        <div>
          <Button icon="key" type="submit" isPending={work.isPending} isDisabled={paper.trim() === ''}>
            {t(identity ? 'sign_with_paper' : 'seal_with_paper')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
