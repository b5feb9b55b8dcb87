import { useTranslation } from 'react-i18next';
import { LeakQuestion } from '../../guard';
import { api } from '../../session';
import { Button, Dialog, OneChip, ProblemNote } from '../../ui';
import { addEntry, changeEntry, held, useFileChanged, type Content, type Entry, type EntrySection } from './api';
import { ConflictNote } from './conflict-note';
import { EntryFields } from './entry-fields';
import { EntryText } from './entry-text';
import { useFileHere } from './file-context';
import { emptyOf, isComplete, shapeOf, SHAPES, tidied, type Shape } from './shapes';
import { useVersionedForm } from './use-versioned-form';

interface EntryDialogProps {
  readonly section: EntrySection;
  /** The one to change; a new one without it. */
  readonly entry?: Entry;
  /** What a new one holds beside what is asked. */
  readonly beside?: Content;
  readonly onClose: () => void;
}

/** Adds an entry, or changes one. What was begun is kept when the dialog is left. */
export function EntryDialog({ section, entry, beside = {}, onClose }: EntryDialogProps) {
  const { t } = useTranslation('files');
  const { file } = useFileHere();
  const changed = useFileChanged(file.id);
  const shapes: readonly Shape[] = SHAPES[section];
  const form = useVersionedForm<Content>({
    key: entry ? `entry ${entry.id}` : `new ${section} ${file.id}`,
    initial: { version: entry?.version ?? 0, content: entry?.content ?? emptyOf(shapes[0] as Shape) },
    write: ({ version, content, wish }, headers) =>
      entry ? changeEntry(file.id, { ...entry, version }, tidied(content), headers) : addEntry(file.id, section, tidied({ ...content, ...beside }), wish, headers),
    readAgain: async () => {
      if (!entry) return undefined;
      const { version, content } = held(await api.GET('/case-files/{id}/sections/{section}/entries/{entryId}', { params: { path: { id: file.id, section, entryId: entry.id } } }));
      return content && { version, content };
    },
    onDone: () => {
      void changed('entries');
      onClose();
    },
  });
  const { content, theirs } = form;
  const shape = shapeOf(section, content);
  const mine = content['text'];
  const theirWords = theirs?.content['text'];
  const bothHaveWords = typeof mine === 'string' && typeof theirWords === 'string' && mine !== theirWords;
  return (
    <Dialog
      title={t(entry ? `change.${section}` : `add.${section}`)}
      isOpen
      dismissable={false}
      onClose={onClose}
      actions={
        !theirs && (
          <Button tone="main" onPress={form.save} isPending={form.saving.isPending} isDisabled={!isComplete(shape, content)}>
            {t('save')}
          </Button>
        )
      }
    >
      {theirs && (
        <ConflictNote
          theirs={<EntryText section={section} content={theirs.content} />}
          onKeepMine={() => form.keepMine()}
          onTakeTheirs={form.takeTheirs}
          {...(bothHaveWords ? { onJoin: () => form.keepMine({ ...content, text: `${theirWords}\n\n${mine}` }) } : {})}
        />
      )}
      {!entry && shapes.length > 1 && (
        <OneChip
          label={t('kind_of_entry')}
          choices={shapes.map(({ kind = '' }) => ({ value: kind, label: t(`kind.${kind}`) }))}
          value={shape.kind}
          needed
          onChange={(kind) => form.change({ ...emptyOf(shapes.find((one) => one.kind === kind) ?? shape), ...(mine === undefined ? {} : { text: mine }) })}
        />
      )}
      <EntryFields shape={shape} content={content} onChange={form.change} />
      <LeakQuestion
        save={form.saving}
        caseFileId={file.id}
        texts={typeof mine === 'string' ? [{ pointer: '/body/text', label: t('field.text'), value: mine, onChange: (text) => form.change({ ...content, text }) }] : []}
      />
      <ProblemNote error={form.error} />
    </Dialog>
  );
}
