import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayFromToday, formatDay } from '../../i18n';
import { api, useMay, useSession } from '../../session';
import { Button, Card, Checkbox, Note, Progress, TextField, Words } from '../../ui';
import { rememberCompared } from './compare-paper';
import { Refusal } from './refusal';
import { useSealing } from './use-desk';
import { inPassing } from './vault';
import type { VaultHandlers } from './vault.worker';

type Founded = Awaited<ReturnType<VaultHandlers['found']>>;

/** As many of the last signs of the key are typed from the paper, to know that it is there. */
const LAST_SIGNS = 6;

/** Makes the recovery key on this device, once, for paper; the server gets what it signed. */
export function BeginCeremony() {
  const { t } = useTranslation('sealed');
  const { organisation } = useSession();
  const may = useMay();
  const sealing = useSealing();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const waiting = useQuery({
    queryKey: ['sealed', 'waiting'],
    queryFn: async () => (await api.GET('/adviser-enrolments')).data?.items ?? [],
    enabled: may('create', 'AdviserKeys'),
  });
  const make = useMutation({
    mutationFn: (): Promise<Founded> => {
      const enrolments = (waiting.data ?? []).filter(({ recipient }) => chosen.includes(recipient)).map(({ adviserId, recipient, signer }) => ({ adviserId, recipient, signer, addedAt: dayFromToday() }));
      return inPassing((call) => call('found', organisation.id, enrolments));
    },
  });
  if (make.data) return <Sheet founded={make.data} onAgain={make.reset} />;
  return (
    <>
      <p>{t('ceremony_lead')}</p>
      <Card title={t('before_you_begin')}>
        <ul className="stack">
          <li>{t('ceremony_alone')}</li>
          <li>{t('ceremony_paper')}</li>
          <li>{t('ceremony_two')}</li>
        </ul>
      </Card>
      {waiting.data?.map(({ recipient, displayName, signer }) => (
        <Card key={recipient} title={t('waits', { name: displayName })}>
          {sealing && <Words words={sealing.fingerprint(signer)} label={t('eight_words')} />}
          <Checkbox isSelected={chosen.includes(recipient)} onChange={(on) => setChosen(on ? [...chosen, recipient] : chosen.filter((one) => one !== recipient))}>
            {t('words_are_the_same')}
          </Checkbox>
        </Card>
      ))}
      {make.isPending ? <Progress label={t('making')} /> : <Refusal error={make.error} />}
      <div>
        <Button tone="main" icon="key" isPending={make.isPending} onPress={() => make.mutate()}>
          {t('make_recovery_key')}
        </Button>
      </div>
    </>
  );
}

function Sheet({ founded: { paper, list, words }, onAgain }: { readonly founded: Founded; readonly onAgain: () => void }) {
  const { t } = useTranslation('sealed');
  const client = useQueryClient();
  const { organisation } = useSession();
  const [kept, setKept] = useState(false);
  const [typed, setTyped] = useState('');
  const begin = useMutation({
    mutationFn: async () => {
      await api.POST('/recovery-ceremonies', { body: { list } });
      await rememberCompared(organisation.id, list.recovery.signer);
    },
    onSuccess: async () => {
      onAgain();
      await Promise.all([client.invalidateQueries({ queryKey: ['sealed', 'ceremonies'] }), client.invalidateQueries({ queryKey: ['guard', 'adviser-keys'] })]);
    },
  });
  const matches = typed.replace(/\s/g, '').toUpperCase() === paper.slice(-LAST_SIGNS);
  return (
    <>
      {!kept && (
        <section className="card sealed-sheet" aria-label={t('sheet_title')}>
          <h2>{t('sheet_title')}</h2>
          <p>{t('sheet_lead')}</p>
          <p>
            <bdi>{organisation.name}</bdi>, {formatDay(dayFromToday())}
          </p>
          <h3>{t('recovery_key')}</h3>
          <p className="sealed-key" dir="ltr">
            {paper}
          </p>
          <h3>{t('recovery_words')}</h3>
          <Words words={words} label={t('recovery_words')} />
          <p>{t('sheet_keep')}</p>
          <div className="sealed-actions not-printed">
            <Button icon="print" onPress={() => print()}>
              {t('print')}
            </Button>
            <Button tone="main" onPress={() => setKept(true)}>
              {t('on_paper')}
            </Button>
          </div>
        </section>
      )}
      {kept && (
        <Card title={t('from_the_paper')}>
          <TextField label={t('last_signs', { count: LAST_SIGNS })} value={typed} onChange={setTyped} maxLength={12} />
          <Note tone="warm">{t('shown_once')}</Note>
          <Refusal error={begin.error} />
          <div className="sealed-actions">
            <Button onPress={onAgain}>{t('begin_again')}</Button>
            <Button tone="main" icon="check" isDisabled={!matches} isPending={begin.isPending} onPress={() => begin.mutate()}>
              {t('begin_ceremony')}
            </Button>
          </div>
        </Card>
      )}
    </>
  );
}
