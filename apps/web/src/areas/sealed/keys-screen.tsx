import './sealed.css';
import type { ItemOf } from '@parasol/api-client';
import type { PinnedKeys } from '@parasol/sealing';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adviserKeys, loadSealing, useAdviserKeys } from '../../guard';
import { formatNumber } from '../../i18n';
import { api, useColleagues, useMay, useSession } from '../../session';
import { Button, Card, Checkbox, Facts, Loading, Note, Page, Words } from '../../ui';
import { BeginCeremony } from './begin-ceremony';
import { rememberCompared } from './compare-paper';
import { Refusal } from './refusal';
import { useSealing } from './use-desk';

type Ceremony = ItemOf<'/recovery-ceremonies'>;

/** The recovery ceremony: held once, by two humans where there are two. Its key stands on paper only. */
export function KeysScreen() {
  const { t } = useTranslation('sealed');
  const { organisation } = useSession();
  const keys = useAdviserKeys(organisation.id);
  const ceremonies = useQuery({ queryKey: ['sealed', 'ceremonies'], queryFn: async () => (await api.GET('/recovery-ceremonies')).data?.items ?? [] });
  const [waiting] = ceremonies.data ?? [];
  return (
    <Page title={t('keys')}>
      <Refusal error={keys.error ?? ceremonies.error} />
      {(keys.isPending || ceremonies.isPending) && <Loading />}
      {keys.data && <Held keys={keys.data} />}
      {keys.data === null && waiting && <SecondHuman ceremony={waiting} />}
      {keys.data === null && ceremonies.data && !waiting && <BeginCeremony />}
    </Page>
  );
}

function Held({ keys }: { readonly keys: PinnedKeys }) {
  const { t } = useTranslation('sealed');
  const sealing = useSealing();
  const colleagues = useColleagues();
  return (
    <>
      <Note tone="good" title={t('ceremony_held')}>
        {keys.advisers.length === 0 ? t('no_adviser_yet') : t('what_stands')}
      </Note>
      <Card title={t('list')}>
        <Facts
          facts={[
            { label: t('recovery_words'), value: sealing && <Words words={sealing.fingerprint(keys.recovery.signer)} label={t('recovery_words')} /> },
            { label: t('list_version'), value: formatNumber(keys.version) },
            ...keys.advisers.map(({ adviserId }) => ({ label: t('adviser'), value: <bdi>{colleagues.get(adviserId)?.displayName ?? t('somebody')}</bdi> })),
          ]}
        />
      </Card>
    </>
  );
}

/** What was compared with the paper is the key of the list that the server hands out from now on, or is not remembered. */
async function rememberWords(organisationId: string, words: string): Promise<void> {
  const [sealing, keys] = await Promise.all([loadSealing(), adviserKeys(organisationId)]);
  if (keys && sealing.fingerprint(keys.recovery.signer) === words) await rememberCompared(organisationId, keys.recovery.signer);
}

/** The second human compares the paper with the screen, on their own device. */
function SecondHuman({ ceremony }: { readonly ceremony: Ceremony }) {
  const { t } = useTranslation('sealed');
  const client = useQueryClient();
  const may = useMay();
  const colleagues = useColleagues();
  const { organisation } = useSession();
  const [same, setSame] = useState(false);
  const facts = { organisationId: organisation.id, begunBy: ceremony.begunBy };
  const settle = useMutation({
    mutationFn: async (how: 'confirmation' | 'withdrawal') => {
      const path = { id: ceremony.id };
      if (how === 'confirmation') {
        await api.POST('/recovery-ceremonies/{id}/confirmation', { params: { path } });
        await rememberWords(organisation.id, ceremony.fingerprint);
      } else await api.POST('/recovery-ceremonies/{id}/withdrawal', { params: { path } });
    },
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['sealed', 'ceremonies'] }), client.invalidateQueries({ queryKey: ['guard', 'adviser-keys'] })]),
  });
  const begunBy = ceremony.begunBy === null ? t('operator') : (colleagues.get(ceremony.begunBy)?.displayName ?? t('somebody'));
  const mayConfirm = may('confirm', 'RecoveryCeremony', facts);
  return (
    <Card title={t('ceremony_waits')}>
      <p>{mayConfirm ? t('second_human', { name: begunBy }) : t('wait_for_second_human')}</p>
      <Words words={ceremony.fingerprint} label={t('eight_words')} />
      {ceremony.advisers.length > 0 && <p>{t('with_advisers', { count: ceremony.advisers.length })}</p>}
      {mayConfirm && (
        <Checkbox isSelected={same} onChange={setSame}>
          {t('words_are_on_paper')}
        </Checkbox>
      )}
      <Refusal error={settle.error} />
      <div className="sealed-actions">
        <Button onPress={() => settle.mutate('withdrawal')}>{t('withdraw_ceremony')}</Button>
        {mayConfirm && (
          <Button tone="main" icon="check" isDisabled={!same} isPending={settle.isPending} onPress={() => settle.mutate('confirmation')}>
            {t('confirm_ceremony')}
          </Button>
        )}
      </div>
    </Card>
  );
}
