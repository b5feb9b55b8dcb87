import type { SealedSection } from '@parasol/sealing';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sealing } from '../../guard';
import { formatNumber } from '../../i18n';
import { Button, Dialog, Note } from '../../ui';
import { ChangedMeanwhile, useStore, type RoomDocument } from './documents';
import { FieldInput } from './field-input';
import { FIELDS, filled, isAsked, type Written } from './fields';
import { Refusal } from './refusal';
import { OPENED } from './vault';

interface EntryFormProps {
  readonly sealing: Sealing;
  readonly caseFileId: string;
  readonly opened: RoomDocument;
  readonly section: SealedSection;
  /** The entry that is changed; a new one when left out. */
  readonly id?: string | undefined;
  readonly first: Written;
  readonly onClose: () => void;
  /** Once it is stored. */
  readonly onStored?: () => Promise<void>;
}

/** Below so many bytes left in the document, the room is told. */
const NARROW = 1_500;

/** Writes one entry of the sealed document; what is stored is sealed on this device first. */
export function EntryForm({ sealing, caseFileId, opened, section, id, first, onClose, onStored }: EntryFormProps) {
  const { t } = useTranslation(['sealed', 'sealedCodes', 'common']);
  const [written, setWritten] = useState<Written>(first);
  // Of a new entry, one for all tries: it is added once, although an answer was lost.
  const [entryId] = useState(() => id ?? crypto.randomUUID());
  // What its writer has seen, whatever is read anew while they write.
  const [base, setBase] = useState(opened);
  const putIn = useStore(caseFileId);
  const fields = FIELDS[section].filter((field) => isAsked(section, field, written));
  const content = filled(section, written);
  const room = sealing.roomLeft(base.document) - JSON.stringify(content).length * 2;
  const invalid = !sealing.checkFields(section, content).success;
  const save = useMutation({
    mutationKey: [OPENED],
    mutationFn: async () => {
      await putIn(base, {
        make: (document, editor) => {
          const list: readonly { readonly id: string }[] = document[section];
          const standing = list.find((entry) => entry.id === entryId);
          if (standing && JSON.stringify(filled(section, standing)) === JSON.stringify(content)) return undefined;
          return id === undefined && !standing ? sealing.addEntry(document, section, content, editor, entryId) : sealing.changeEntry(document, section, entryId, content, editor);
        },
        replaces: id === undefined ? undefined : { section, id },
      });
      await onStored?.();
    },
    onSuccess: onClose,
    onError: (error) => error instanceof ChangedMeanwhile && setBase(error.now),
  });
  return (
    <Dialog
      title={t(`sealedCodes:section.${section}`)}
      isOpen
      onClose={onClose}
      dismissable={false}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button tone="main" icon="lock" isPending={save.isPending} isDisabled={Object.keys(content).length === 0 || invalid} onPress={() => save.mutate()}>
            {t('sealed:seal_and_save')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {section === 'identification' && <Note>{t('sealed:procedure_is_a_choice')}</Note>}
        {fields.map((field) => (
          <FieldInput key={field.name} field={field} sealing={sealing} value={written[field.name]} onChange={(value) => setWritten({ ...written, [field.name]: value })} />
        ))}
        {room < NARROW && <Note tone="warm">{t('sealed:room_narrow', { bytes: formatNumber(Math.max(room, 0)) })}</Note>}
        <Refusal error={save.error} />
      </div>
    </Dialog>
  );
}
