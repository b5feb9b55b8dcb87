import type { PinnedKeys, ProtectedIdentity } from '@parasol/sealing';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../session';
import { Button, Note, Page, Progress, TextField, Words } from '../../ui';
import { ComparePaper, rememberCompared } from './compare-paper';
import { Refusal } from './refusal';
import { inPassing } from './vault';

interface Made {
  readonly passphrase: string;
  readonly protectedIdentity: ProtectedIdentity;
}

/** The first time: a key is made on this device, and kept under six words that are shown once. */
export function Enrolment({ keys }: { readonly keys: PinnedKeys | null }) {
  const { t } = useTranslation('sealed');
  const [same, setSame] = useState(false);
  const make = useMutation({ mutationFn: (): Promise<Made> => inPassing((call) => call('make')) });
  if (!keys) {
    return (
      <Page title={t('room')}>
        <Note title={t('ceremony_first')}>
          <Link to="/keys">{t('to_the_ceremony')}</Link>
        </Note>
      </Page>
    );
  }
  if (make.data) return <KeepWords made={make.data} keys={keys} onAgain={make.reset} />;
  return (
    <Page title={t('enrol_title')} lead={t('enrol_lead')}>
      <ComparePaper keys={keys} same={same} onChange={setSame} />
      {make.isPending ? <Progress label={t('making')} /> : <Refusal error={make.error} />}
      <div>
        <Button tone="main" icon="key" isDisabled={!same} isPending={make.isPending} onPress={() => make.mutate()}>
          {t('make_key')}
        </Button>
      </div>
    </Page>
  );
}

/** The words once, then typed again from the paper, then the protected key goes to the server. */
function KeepWords({ made, keys, onAgain }: { readonly made: Made; readonly keys: PinnedKeys; readonly onAgain: () => void }) {
  const { t } = useTranslation('sealed');
  const client = useQueryClient();
  const [typing, setTyping] = useState(false);
  const [typed, setTyped] = useState('');
  const keep = useMutation({
    mutationFn: async () => {
      await inPassing((call) => call('unlock', made.protectedIdentity, typed));
      await api.PUT('/adviser-identities', { body: made.protectedIdentity });
      await rememberCompared(keys.organisationId, keys.recovery.signer);
      await client.invalidateQueries({ queryKey: ['sealed', 'identities'] });
    },
  });
  if (!typing) {
    return (
      <Page title={t('six_words')} lead={t('write_them_down')}>
        <Words words={made.passphrase} label={t('six_words')} />
        <Note tone="warm">{t('shown_once')}</Note>
        <div>
          <Button tone="main" onPress={() => setTyping(true)}>
            {t('written_down')}
          </Button>
        </div>
      </Page>
    );
  }
  return (
    <Page title={t('six_words')} lead={t('type_them_again')}>
      <TextField label={t('six_words')} hint={t('six_words_hint')} lines={2} value={typed} onChange={setTyped} isDisabled={keep.isPending} />
      {keep.isPending ? <Progress label={t('unlocking')} /> : <Refusal error={keep.error} />}
      <div className="sealed-actions">
        <Button onPress={onAgain} isDisabled={keep.isPending}>
          {t('begin_again')}
        </Button>
        <Button tone="main" isPending={keep.isPending} onPress={() => keep.mutate()}>
          {t('keep_key')}
        </Button>
      </div>
    </Page>
  );
}
