import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LeakQuestion, useGuardedSave } from '../../guard';
import { api, useDraft } from '../../session';
import { Button, Dialog, ProblemNote, showToast } from '../../ui';
import { useFileChanged, type Entry } from './api';
import { useFileHere } from './file-context';
import { Words } from './words';

/** Passes a safety entry on to the case workers; an outreach worker who wrote it does not read it any more afterwards. */
export function HandOver({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('files');
  const { file, mayEntry } = useFileHere();
  const [open, setOpen] = useState(false);
  const changed = useFileChanged(file.id);
  const { draft, setDraft, drop } = useDraft(`hand over ${entry.id}`, '');
  const losesIt = !mayEntry('update', 'safety', { handedOver: true });
  const handOver = useGuardedSave({
    save: async (note: string, header) =>
      api.POST('/case-files/{id}/sections/safety/entries/{entryId}/hand-over', { params: { path: { id: file.id, entryId: entry.id }, header }, body: note === '' ? {} : { note } }),
    onSaved: () => {
      drop();
      setOpen(false);
      void changed('entries');
      showToast(t('hand_over.done'));
    },
  });
  return (
    <>
      <Button tone="quiet" icon="referral" onPress={() => setOpen(true)}>
        {t(losesIt ? 'hand_over.open' : 'hand_over.take_over')}
      </Button>
      <Dialog
        title={t(losesIt ? 'hand_over.open' : 'hand_over.take_over')}
        isOpen={open}
        dismissable={false}
        onClose={() => setOpen(false)}
        actions={
          <Button tone="main" onPress={() => handOver.save(draft.trim())} isPending={handOver.isPending}>
            {t(losesIt ? 'hand_over.open' : 'hand_over.take_over')}
          </Button>
        }
      >
        <p>{t(losesIt ? 'hand_over.you_lose_it' : 'hand_over.they_lose_it')}</p>
        <Words label={t('hand_over.note')} hint={t('hand_over.note_why')} longest={1_000} value={draft} onChange={setDraft} />
        <LeakQuestion save={handOver} caseFileId={file.id} texts={[{ pointer: '/body/note', label: t('hand_over.note'), value: draft, onChange: setDraft }]} />
        <ProblemNote error={handOver.error} />
      </Dialog>
    </>
  );
}
