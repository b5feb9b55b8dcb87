import type { SealedSection } from '@parasol/sealing';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, SelectField } from '../../ui';
import { EntryForm } from './entry-form';
import { FIELDS } from './fields';
import { Refusal } from './refusal';
import { useSealing, type DeskFile } from './use-desk';

interface FileDropProps {
  readonly text: string;
  readonly files: readonly DeskFile[];
  /** The file that it is about, where the adviser is on it. */
  readonly first: string | undefined;
  readonly onClose: () => void;
  /** Once it stands in the document. */
  readonly onFiled: () => Promise<void>;
}

/** Puts a drop into a document: first where, then as an entry that can still be changed. */
export function FileDrop({ text, files, first, onClose, onFiled }: FileDropProps) {
  const { t } = useTranslation(['sealed', 'sealedCodes', 'common']);
  const sealing = useSealing();
  const [caseFileId, setCaseFileId] = useState(first ?? '');
  const [section, setSection] = useState<SealedSection>('notes');
  const [writing, setWriting] = useState(false);
  const file = files.find((one) => one.caseFileId === caseFileId);
  if (writing && sealing && file?.opened) return <EntryForm {...{ sealing, caseFileId, section, onClose }} opened={file.opened} first={{ text }} onStored={onFiled} />;
  const sections = (Object.keys(FIELDS) as SealedSection[]).filter((one) => FIELDS[one].some(({ name }) => name === 'text'));
  return (
    <Dialog
      title={t('sealed:put_into_document')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button tone="main" isDisabled={!file?.opened} onPress={() => setWriting(true)}>
            {t('sealed:go_on')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <SelectField
          label={t('sealed:which_file')}
          value={caseFileId}
          choices={files.map((one) => ({ value: one.caseFileId, label: [one.fileCode, one.workingName].filter(Boolean).join(' · ') }))}
          onChange={setCaseFileId}
          placeholder={t('common:choose')}
        />
        <SelectField label={t('sealed:which_section')} value={section} choices={sections.map((one) => ({ value: one, label: t(`sealedCodes:section.${one}`) }))} onChange={setSection} placeholder={t('common:choose')} />
        <Refusal error={file?.error} />
      </div>
    </Dialog>
  );
}
