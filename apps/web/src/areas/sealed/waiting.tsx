import type { PinnedKeys, ProtectedIdentity } from '@parasol/sealing';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadSealing } from '../../guard';
import { api } from '../../session';
import { Button, Card, Confirm, Page, Words } from '../../ui';
import { Refusal } from './refusal';
import { WithPaper } from './with-paper';

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
      <WithPaper identity={identity} keys={keys} onDone={again} />
      <Confirm title={t('remove_key')} isOpen={removing} onClose={() => setRemoving(false)} confirmLabel={t('remove_key')} danger isPending={remove.isPending} onConfirm={() => remove.mutate(undefined, { onSettled: () => setRemoving(false) })}>
        <p>{t('remove_key_ask')}</p>
      </Confirm>
    </Page>
  );
}
