import type { NoteDrop, SortedDrops } from '@parasol/sealing';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n';
import { allPages, api, useColleagues } from '../../session';
import { Button, Card, Code, Confirm, Empty, Loading, Note } from '../../ui';
import { FileDrop } from './file-drop';
import { Refusal } from './refusal';
import { useDesk } from './use-desk';
import { OPENED, vault } from './vault';

/** As many as one request takes. */
const AT_ONCE = 200;

async function removeDrops(ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += AT_ONCE) await api.POST('/drops/removal', { body: { ids: ids.slice(at, at + AT_ONCE) } });
}

/** What lies in the mailbox, opened here; cover is thrown away on the way. */
async function emptyMailbox(): Promise<SortedDrops> {
  const sorted = await vault('sort', await allPages((query) => api.GET('/drops', { params: { query } })));
  await removeDrops(sorted.cover);
  return sorted;
}

/** What was left for the advisers, to be put into a document or taken out. */
export function Drops() {
  const { t } = useTranslation('sealed');
  const drops = useQuery({ queryKey: [OPENED, 'drops'], queryFn: emptyMailbox, retry: false });
  if (drops.error) return <Refusal error={drops.error} />;
  if (!drops.data) return <Loading />;
  const { notes, unopened } = drops.data;
  return (
    <div className="stack">
      <Note>{t('drops_are_hearsay')}</Note>
      {notes.length === 0 && <Empty icon="drop" title={t('no_drops')} />}
      {notes.map(({ drop, ids }) => (
        <DropCard key={drop.dropId} drop={drop} ids={ids} />
      ))}
      {unopened.length > 0 && <Note tone="warm">{t('drops_closed_to_you', { count: unopened.length })}</Note>}
    </div>
  );
}

function DropCard({ drop, ids }: { readonly drop: NoteDrop; readonly ids: readonly string[] }) {
  const { t } = useTranslation(['sealed', 'sealedCodes']);
  const client = useQueryClient();
  const colleagues = useColleagues();
  const { files } = useDesk();
  const [asking, setAsking] = useState<'file' | 'remove'>();
  const file = files.find(({ caseFileId }) => caseFileId === drop.fileId);
  const remove = useMutation({
    mutationKey: [OPENED],
    mutationFn: async () => {
      await removeDrops(ids);
      await client.invalidateQueries({ queryKey: [OPENED, 'drops'] });
    },
    onSettled: () => setAsking(undefined),
  });
  const author = drop.writtenBy === undefined ? undefined : colleagues.get(drop.writtenBy)?.displayName;
  return (
    <Card>
      <p className="sealed-text" dir="auto">
        {drop.text}
      </p>
      <p className="sealed-by">
        {author !== undefined && <bdi>{author}</bdi>} {drop.writtenOn !== undefined && formatDay(drop.writtenOn)} {file && <Code>{file.fileCode}</Code>}
      </p>
      {!file && <p>{t('sealed:drop_without_file')}</p>}
      <Refusal error={remove.error} />
      <div className="sealed-actions">
        <Button onPress={() => setAsking('remove')}>{t('sealed:take_drop_out')}</Button>
        {files.length > 0 && (
          <Button tone="main" icon="files" onPress={() => setAsking('file')}>
            {t('sealed:put_into_document')}
          </Button>
        )}
      </div>
      {asking === 'file' && <FileDrop text={drop.text} files={files} first={file?.caseFileId} onClose={() => setAsking(undefined)} onFiled={() => remove.mutateAsync()} />}
      <Confirm title={t('sealed:take_drop_out')} isOpen={asking === 'remove'} onClose={() => setAsking(undefined)} confirmLabel={t('sealed:take_drop_out')} danger isPending={remove.isPending} onConfirm={() => remove.mutate()}>
        <p>{t('sealed:take_drop_out_ask')}</p>
      </Confirm>
    </Card>
  );
}
