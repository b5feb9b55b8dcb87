import type { SealedDocument, SealedSection } from '@parasol/sealing';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sealing } from '../../guard';
import { formatDay } from '../../i18n';
import { useColleagues } from '../../session';
import { Button, Confirm } from '../../ui';
import { useStore, type RoomDocument } from './documents';
import { EntryFacts } from './entry-facts';
import type { Written } from './fields';
import { Refusal } from './refusal';
import { OPENED } from './vault';

type Entry = SealedDocument[SealedSection][number];

interface EntryCardProps {
  readonly sealing: Sealing;
  readonly caseFileId: string;
  readonly opened: RoomDocument;
  readonly section: SealedSection;
  readonly entry: Entry;
  readonly onChange: () => void;
}

/** One entry, with what stood there before and what can be done with it. */
export function EntryCard({ sealing, caseFileId, opened, section, entry, onChange }: EntryCardProps) {
  const { t } = useTranslation('sealed');
  const store = useStore(caseFileId);
  const [asking, setAsking] = useState<'remove' | 'forget'>();
  const change = useMutation({
    mutationKey: [OPENED],
    mutationFn: (what: 'removeEntry' | 'forgetEntry') =>
      store(opened, { make: (document, editor) => sealing[what](document, section, entry.id, editor), replaces: { section, id: entry.id } }),
    onSettled: () => setAsking(undefined),
  });
  const removed = entry.removed === true;
  const past = entry.past ?? [];
  return (
    <article className="sealed-entry">
      {removed ? <p>{t('removed')}</p> : <EntryFacts section={section} entry={entry} />}
      <RecordedBy state={entry} />
      {past.length > 0 && (
        <details className="sealed-past">
          <summary>{t('before')}</summary>
          {past.map((state, at) => (
            <div key={at}>
              {state.removed === true ? <p>{t('removed')}</p> : <EntryFacts section={section} entry={state as Written} />}
              <RecordedBy state={state} />
            </div>
          ))}
        </details>
      )}
      <Refusal error={change.error} />
      <div className="sealed-actions">
        <Button tone="quiet" onPress={() => setAsking('forget')}>
          {t('forget')}
        </Button>
        {!removed && (
          <>
            <Button tone="quiet" onPress={() => setAsking('remove')}>
              {t('remove')}
            </Button>
            <Button icon="edit" onPress={onChange}>
              {t('change')}
            </Button>
          </>
        )}
      </div>
      <Confirm title={t('remove')} isOpen={asking === 'remove'} onClose={() => setAsking(undefined)} confirmLabel={t('remove')} isPending={change.isPending} onConfirm={() => change.mutate('removeEntry')}>
        <p>{t('remove_ask')}</p>
      </Confirm>
      <Confirm title={t('forget')} isOpen={asking === 'forget'} onClose={() => setAsking(undefined)} confirmLabel={t('forget')} danger isPending={change.isPending} onConfirm={() => change.mutate('forgetEntry')}>
        <p>{t('forget_ask')}</p>
      </Confirm>
    </article>
  );
}

function RecordedBy({ state: { recordedOn, recordedBy } }: { readonly state: Pick<Entry, 'recordedOn' | 'recordedBy'> }) {
  const { t } = useTranslation('sealed');
  const colleagues = useColleagues();
  if (recordedOn === undefined) return null;
  const name = recordedBy === undefined ? undefined : colleagues.get(recordedBy)?.displayName;
  return <p className="sealed-by">{name === undefined ? formatDay(recordedOn) : t('recorded', { day: formatDay(recordedOn), name })}</p>;
}
