import type { PinnedKeys, ProtectedIdentity } from '@parasol/sealing';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, Icon, Page, Progress, TextField } from '../../ui';
import { ComparePaper, rememberCompared, useCompared } from './compare-paper';
import { Enrolment } from './enrolment';
import { Refusal } from './refusal';
import { unlockRoom } from './vault';
import { Waiting } from './waiting';

interface UnlockProps {
  readonly stored: ProtectedIdentity;
  /** Another identity of theirs, which was made after the words of this one were lost. */
  readonly waiting: ProtectedIdentity | undefined;
  readonly keys: PinnedKeys;
}

/**
 * The door of the room: six words, which open the key in a thread of this page. A device that has not compared the paper does so first:
 * what is opened is sealed anew to whomever the list names.
 */
export function Unlock({ stored, waiting, keys }: UnlockProps) {
  const { t } = useTranslation('sealed');
  const [words, setWords] = useState('');
  const [lost, setLost] = useState(false);
  const [same, setSame] = useState(false);
  const compared = useCompared(keys);
  const unlock = useMutation({
    mutationFn: async () => {
      if (compared !== true) await rememberCompared(keys.organisationId, keys.recovery.signer);
      await unlockRoom(stored, words);
    },
  });
  const mayUnlock = compared === true || same;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (mayUnlock && words.trim() !== '') unlock.mutate();
  };
  if (lost) return waiting ? <Waiting identity={waiting} keys={keys} replacing /> : <Enrolment keys={keys} />;
  return (
    <Page title={t('room')} lead={t('unlock_lead')}>
      {compared === false && <ComparePaper keys={keys} same={same} onChange={setSame} />}
      <Card>
        <form className="stack" onSubmit={submit}>
          <TextField label={t('six_words')} hint={t('six_words_hint')} lines={2} value={words} onChange={setWords} isDisabled={unlock.isPending} />
          {unlock.isPending ? <Progress label={t('unlocking')} /> : <Refusal error={unlock.error} />}
          <Button tone="main" icon="key" type="submit" isDisabled={!mayUnlock} isPending={unlock.isPending}>
            {t('unlock')}
          </Button>
        </form>
      </Card>
      <p className="sealed-promise">
        <Icon name="lock" />
        <span>{t('promise')}</span>
      </p>
      <div>
        <Button tone="quiet" onPress={() => setLost(true)}>
          {t('words_lost')}
        </Button>
      </div>
    </Page>
  );
}
