import type { ItemOf } from '@parasol/api-client';
import type { PinnedKeys } from '@parasol/sealing';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayFromToday, formatDay, formatNumber } from '../../i18n';
import { api, useColleagues, useSession } from '../../session';
import { Button, Card, Checkbox, Confirm, Facts, Row, Rows, Words } from '../../ui';
import { Refusal } from './refusal';
import { useKeys } from './room';
import { useSealing } from './use-desk';
import { OPENED, vault } from './vault';

/** Who is on the signed list, who waits to be, and what two advisers compare to know that they see the same. */
export function Colleagues() {
  const { t } = useTranslation('sealed');
  const keys = useKeys();
  const sealing = useSealing();
  const waiting = useQuery({ queryKey: ['sealed', 'waiting'], queryFn: async () => (await api.GET('/adviser-enrolments')).data?.items ?? [] });
  return (
    <div className="stack">
      <Refusal error={waiting.error} />
      {waiting.data?.map((one) => (
        <SignIn key={one.recipient} one={one} keys={keys} />
      ))}
      <OnTheList keys={keys} />
      <Card title={t('list')}>
        <p>{t('list_lead')}</p>
        <Facts
          facts={[
            { label: t('list_version'), value: formatNumber(keys.version) },
            { label: t('recovery_words'), value: sealing && <Words words={sealing.fingerprint(keys.recovery.signer)} label={t('recovery_words')} /> },
          ]}
        />
      </Card>
    </div>
  );
}

/** Publishes the next list, and from then on seals for it. */
function usePublish(make: (keys: PinnedKeys) => Promise<Awaited<ReturnType<typeof enrolled>>>) {
  const client = useQueryClient();
  const keys = useKeys();
  return useMutation({
    mutationFn: async () => {
      await api.POST('/adviser-keys', { body: { list: await make(keys) } });
      await Promise.all([client.invalidateQueries({ queryKey: ['guard', 'adviser-keys'] }), client.invalidateQueries({ queryKey: ['sealed', 'waiting'] })]);
      // For the new list, all documents are due.
      void client.invalidateQueries({ queryKey: [OPENED, 'cover'], exact: true });
    },
  });
}

const enrolled = (keys: PinnedKeys, { adviserId, recipient, signer }: ItemOf<'/adviser-enrolments'>) => vault('enrol', keys.toJSON(), { adviserId, recipient, signer, addedAt: dayFromToday() });

function SignIn({ one, keys }: { readonly one: ItemOf<'/adviser-enrolments'>; readonly keys: PinnedKeys }) {
  const { t } = useTranslation('sealed');
  const sealing = useSealing();
  const [same, setSame] = useState(false);
  const sign = usePublish((list) => enrolled(list, one));
  const known = keys.advisers.some(({ adviserId }) => adviserId === one.adviserId);
  return (
    <Card title={t('waits', { name: one.displayName })}>
      {known ? (
        <p>{t('waits_for_paper')}</p>
      ) : (
        <>
          <p>{t('compare_words')}</p>
          {sealing && <Words words={sealing.fingerprint(one.signer)} label={t('eight_words')} />}
          <Checkbox isSelected={same} onChange={setSame}>
            {t('words_are_the_same')}
          </Checkbox>
          <Refusal error={sign.error} />
          <div className="sealed-actions">
            <Button tone="main" icon="key" isDisabled={!same} isPending={sign.isPending} onPress={() => sign.mutate()}>
              {t('sign_in_colleague')}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}

function OnTheList({ keys }: { readonly keys: PinnedKeys }) {
  const { t } = useTranslation('sealed');
  const { worker } = useSession();
  const colleagues = useColleagues();
  const [leaving, setLeaving] = useState<string>();
  const dismiss = usePublish((list) => vault('dismiss', list.toJSON(), leaving ?? ''));
  const close = (): void => setLeaving(undefined);
  return (
    <Card title={t('on_the_list')}>
      <Rows label={t('on_the_list')}>
        {keys.advisers.map(({ adviserId, addedAt }) => (
          <Row
            key={adviserId}
            title={<bdi>{colleagues.get(adviserId)?.displayName ?? t('somebody')}</bdi>}
            detail={t('since', { day: formatDay(addedAt) })}
            end={adviserId === worker.id ? undefined : <Button onPress={() => setLeaving(adviserId)}>{t('dismiss')}</Button>}
          />
        ))}
      </Rows>
      <Refusal error={dismiss.error} />
      <Confirm title={t('dismiss')} isOpen={leaving !== undefined} onClose={close} confirmLabel={t('dismiss')} danger isPending={dismiss.isPending} onConfirm={() => dismiss.mutate(undefined, { onSettled: close })}>
        <p>{t('dismiss_ask')}</p>
      </Confirm>
    </Card>
  );
}
