import type { PinnedKeys, ProtectedIdentity } from '@parasol/sealing';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { loadSealing } from '../../guard';
import { dayFromToday } from '../../i18n';
import { api, useSession } from '../../session';
import { Button, Card, Confirm, Page, Progress, TextField } from '../../ui';
import { coverDocuments, type CoverProgress } from './cover';
import { Refusal } from './refusal';
import { inPassing } from './vault';
import { Words } from './words';

interface WaitingProps {
  readonly identity: ProtectedIdentity;
  readonly keys: PinnedKeys;
  /** Whether it is to stand in the place of a key whose words are lost: the paper alone signs that. */
  readonly replacing?: boolean;
}

/** The key is made; an enrolled adviser, or whoever holds the paper, signs it in. */
export function Waiting({ identity, keys, replacing = false }: WaitingProps) {
  const { t } = useTranslation('sealed');
  const client = useQueryClient();
  const [removing, setRemoving] = useState(false);
  const own = useQuery({ queryKey: ['sealed', 'own-words', identity.signer], queryFn: async () => (await loadSealing()).fingerprint(identity.signer) });
  const again = (): Promise<unknown> => Promise.all([client.invalidateQueries({ queryKey: ['guard', 'adviser-keys'] }), client.invalidateQueries({ queryKey: ['sealed', 'identities'] })]);
  const remove = useMutation({
    mutationFn: async () => {
      await api.POST('/adviser-identities/removal', { body: { recipient: identity.recipient } });
      await again();
    },
  });
  const others = keys.advisers.length > 0 && !replacing;
  return (
    <Page title={t('waiting_title')} lead={others ? t('waiting_lead') : t('waiting_for_paper')}>
      <Card title={t('your_words')}>
        {own.data && <Words words={own.data} label={t('your_words')} />}
        {others && <p>{t('read_them_out')}</p>}
        <div className="sealed-actions">
          <Button tone="quiet" onPress={() => setRemoving(true)}>
            {t('remove_key')}
          </Button>
          <Button icon="repeat" onPress={() => void again()}>
            {t('look_again')}
          </Button>
        </div>
        <Refusal error={remove.error} />
      </Card>
      <WithPaper identity={identity} keys={keys} onSigned={again} />
      <Confirm title={t('remove_key')} isOpen={removing} onClose={() => setRemoving(false)} confirmLabel={t('remove_key')} danger isPending={remove.isPending} onConfirm={() => remove.mutate(undefined, { onSettled: () => setRemoving(false) })}>
        <p>{t('remove_key_ask')}</p>
      </Confirm>
    </Page>
  );
}

/** Signs the key in with the recovery key, typed from the paper, and seals everything anew with it: what was there before opens then. */
function WithPaper({ identity, keys, onSigned }: Pick<WaitingProps, 'identity' | 'keys'> & { readonly onSigned: () => Promise<unknown> }) {
  const { t } = useTranslation('sealed');
  const { organisation, worker } = useSession();
  const [paper, setPaper] = useState('');
  const [progress, setProgress] = useState<CoverProgress>();
  const sign = useMutation({
    mutationFn: () =>
      inPassing(async (call) => {
        await call('takePaper', paper);
        const enrolment = { adviserId: worker.id, addedAt: dayFromToday(), recipient: identity.recipient, signer: identity.signer };
        const known = keys.advisers.some(({ adviserId }) => adviserId === worker.id);
        const list = await call(known ? 'replace' : 'enrol', keys.toJSON(), enrolment);
        await api.POST('/adviser-keys', { body: { list } });
        setPaper('');
        await coverDocuments(organisation.id, call, setProgress);
      }),
    onSettled: onSigned,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (paper.trim() !== '') sign.mutate();
  };
  return (
    <Card title={t('with_paper')}>
      <p>{t('with_paper_lead')}</p>
      <form className="stack" onSubmit={submit}>
        <TextField label={t('recovery_key')} value={paper} onChange={setPaper} isDisabled={sign.isPending} type="password" />
        {sign.isPending ? <Progress label={t('sealing_anew')} {...(progress ? { done: progress.done, all: progress.all } : {})} /> : <Refusal error={sign.error} />}
        <div>
          <Button icon="key" type="submit" isPending={sign.isPending} isDisabled={paper.trim() === ''}>
            {t('sign_with_paper')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
