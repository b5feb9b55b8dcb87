import type { SealedSection } from '@parasol/sealing';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepFile } from '../../app/keep-file';
import type { Sealing } from '../../guard';
import { api } from '../../session';
import { Button, Card, Code, Confirm, Loading, Note, ProblemNote } from '../../ui';
import { useStore, type RoomDocument } from './documents';
import { EntryForm } from './entry-form';
import { EntryCard } from './entry-card';
import type { Written } from './fields';
import { Refusal } from './refusal';
import { useDesk, useSealing } from './use-desk';
import { OPENED, vault } from './vault';

/** The sealed document of one file, as the adviser's own device has opened it. */
export function OpenedDocument({ caseFileId }: { readonly caseFileId: string }) {
  const { t } = useTranslation('sealed');
  const sealing = useSealing();
  const desk = useDesk();
  const file = desk.files.find((one) => one.caseFileId === caseFileId);
  if (desk.error ?? file?.error) return <Refusal error={desk.error ?? file?.error} />;
  if (!file?.opened || !sealing) return <Loading />;
  const { opened } = file;
  return (
    <>
      <p>
        {t('of_file')} <Code>{file.fileCode}</Code>
      </p>
      {sealing.SECTIONS.map((section) => (
        <Section key={section} {...{ sealing, caseFileId, section, opened }} />
      ))}
      <Ending {...{ sealing, caseFileId, opened }} assignmentId={file.assignmentId} />
    </>
  );
}

interface PartProps {
  readonly sealing: Sealing;
  readonly caseFileId: string;
  readonly opened: RoomDocument;
}

function Section({ section, ...rest }: PartProps & { readonly section: SealedSection }) {
  const { t } = useTranslation(['sealed', 'sealedCodes']);
  const [form, setForm] = useState<{ readonly id?: string; readonly first: Written }>();
  const entries = rest.opened.document[section];
  const add = (
    <Button icon="add" onPress={() => setForm({ first: {} })} aria-label={t('sealed:add_to', { section: t(`sealedCodes:section.${section}`) })}>
      {t('sealed:add')}
    </Button>
  );
  return (
    <Card title={t(`sealedCodes:section.${section}`)} actions={add}>
      {entries.map((entry) => (
        <EntryCard key={entry.id} {...rest} section={section} entry={entry} onChange={() => setForm({ id: entry.id, first: entry })} />
      ))}
      {form && <EntryForm {...rest} section={section} id={form.id} first={form.first} onClose={() => setForm(undefined)} />}
    </Card>
  );
}

const NARROW = 3_000;

/** What is done with the document as a whole. */
function Ending({ sealing, caseFileId, opened, assignmentId }: PartProps & { readonly assignmentId: string }) {
  const { t } = useTranslation('sealed');
  const navigate = useNavigate();
  const client = useQueryClient();
  const store = useStore(caseFileId);
  const [asking, setAsking] = useState<'leave' | 'trim'>();
  const close = (): void => setAsking(undefined);
  const leave = useMutation({
    mutationFn: async () => {
      await api.DELETE('/advice/assignments/{id}', { params: { path: { id: assignmentId } } });
      await navigate({ to: '/sealed' });
      await client.invalidateQueries({ queryKey: ['sealed'] });
    },
  });
  const trim = useMutation({ mutationKey: [OPENED], mutationFn: () => store(opened, { make: (document, editor) => sealing.trimPast(document, 0, editor) }), onSuccess: close });
  const save = useMutation({
    mutationKey: [OPENED],
    // An age file; what is in it stays sealed.
    mutationFn: async () => keepFile(new Blob([await vault('armored', opened.served.current)], { type: 'application/octet-stream' }), 'notes.age'),
  });
  const narrow = sealing.roomLeft(opened.document) < NARROW;
  return (
    <>
      {narrow && (
        <Note tone="warm" title={t('document_narrow')}>
          <Button onPress={() => setAsking('trim')}>{t('trim')}</Button>
        </Note>
      )}
      <Refusal error={save.error ?? trim.error} />
      <ProblemNote error={leave.error} />
      <div className="sealed-actions">
        <Button icon="sheet" onPress={() => save.mutate()}>
          {t('export')}
        </Button>
        <Button onPress={() => setAsking('leave')}>{t('leave_file')}</Button>
      </div>
      <p className="sealed-by">{t('export_hint')}</p>
      <Confirm title={t('leave_file')} isOpen={asking === 'leave'} onClose={close} confirmLabel={t('leave_file')} isPending={leave.isPending} onConfirm={() => leave.mutate(undefined, { onError: close })}>
        <p>{t('leave_file_ask')}</p>
      </Confirm>
      <Confirm title={t('trim')} isOpen={asking === 'trim'} onClose={close} confirmLabel={t('trim')} danger isPending={trim.isPending} onConfirm={() => trim.mutate()}>
        <p>{t('trim_ask')}</p>
      </Confirm>
    </>
  );
}
