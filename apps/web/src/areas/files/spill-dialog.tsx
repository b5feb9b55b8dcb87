import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../session';
import { Button, Dialog, OneChip, ProblemNote, showToast } from '../../ui';
import { useFileChanged, type Entry } from './api';
import { useCodes } from './code-words';
import { useFileHere } from './file-context';

type SpillReason = 'wrong_file' | 'about_somebody_else' | 'not_agreed' | 'never_kept' | 'other';

interface SpillDialogProps {
  /** The entry that is taken out; or the document of this section; without either, only the key is replaced. */
  readonly entry?: Entry;
  readonly section?: 'working_identity' | 'legal_identity';
  readonly onClose: () => void;
}

/** Takes out what should never have been written: at once, and then from every copy that can still be opened. */
export function SpillDialog({ entry, section, onClose }: SpillDialogProps) {
  const { t } = useTranslation('files');
  const codes = useCodes();
  const { file } = useFileHere();
  const queries = useQueryClient();
  const changed = useFileChanged(file.id);
  const [reason, setReason] = useState<SpillReason>();
  const [wish] = useState(() => crypto.randomUUID());
  const what = entry ? { entryId: entry.id } : section ? { section } : {};
  const spill = useMutation({
    mutationFn: async () => reason && api.POST('/case-files/{id}/spills', { params: { path: { id: file.id }, header: { 'Idempotency-Key': wish } }, body: { reason, ...what } }),
    onSuccess: async () => {
      await changed('entries', 'document', 'spills');
      if (section === 'working_identity') void queries.invalidateQueries({ queryKey: ['files', 'list'] });
      showToast(t('spill.done'));
      onClose();
    },
  });
  return (
    <Dialog
      title={t('spill.title')}
      isOpen
      onClose={onClose}
      actions={
        <Button tone="danger" onPress={() => spill.mutate()} isPending={spill.isPending} isDisabled={reason === undefined}>
          {t('spill.take_out')}
        </Button>
      }
    >
      <p>{t(entry ?? section ? 'spill.what_happens' : 'spill.key_only')}</p>
      <OneChip label={t('spill.reason')} choices={codes<SpillReason>('spillReason')} value={reason} onChange={setReason} />
      <ProblemNote error={spill.error} />
    </Dialog>
  );
}
