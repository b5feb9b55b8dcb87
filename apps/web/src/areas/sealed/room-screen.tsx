import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session';
import { Button, Note, Progress, Tabs } from '../../ui';
import { Colleagues } from './colleagues';
import { Dates } from './dates';
import { Drops } from './drops';
import { Files } from './files';
import { OpenedDocument } from './opened-document';
import { useOpenedFile } from './opened-file';
import { Refusal } from './refusal';
import { Room, useKeys } from './room';
import { useCover } from './use-desk';
import { OPENED, useUnlocked } from './vault';
import { WithPaper } from './with-paper';

/** The advisers' room: their files, the dates to remember, what was left for them, and their colleagues; or the document of one file. */
export function RoomScreen() {
  const { t } = useTranslation('sealed');
  const caseFileId = useOpenedFile(useUnlocked());
  if (caseFileId !== undefined) {
    return (
      <Room key={caseFileId} title={t('document')}>
        <OpenedDocument caseFileId={caseFileId} />
      </Room>
    );
  }
  return (
    <Room key="" title={t('room')}>
      <Cover />
      <Deputy />
      <Tabs
        label={t('room')}
        items={[
          { id: 'files', label: t('my_files'), content: <Files /> },
          { id: 'dates', label: t('dates'), content: <Dates /> },
          { id: 'drops', label: t('drops'), content: <Drops /> },
          { id: 'colleagues', label: t('advisers'), content: <Colleagues /> },
        ]}
      />
    </Room>
  );
}

function Cover() {
  const { t } = useTranslation('sealed');
  const client = useQueryClient();
  const keys = useKeys();
  const [paper, setPaper] = useState(false);
  const { running, progress, error } = useCover();
  if (running) return progress && progress.all > 0 ? <Progress label={t('covering')} done={progress.done + progress.closed} all={progress.all} /> : null;
  return (
    <>
      <Refusal error={error} />
      {progress && progress.closed > 0 && (
        <>
          <Note tone="warm">{t('closed_to_you', { count: progress.closed })}</Note>
          {paper ? (
            <WithPaper keys={keys} onDone={() => client.invalidateQueries({ queryKey: [OPENED] })} />
          ) : (
            <div>
              <Button icon="key" onPress={() => setPaper(true)}>
                {t('with_paper')}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
}

/** Whoever is alone is asked to name a deputy: what is sealed to one person is lost with them, but for the paper. */
function Deputy() {
  const { t } = useTranslation('sealed');
  const { worker } = useSession();
  const { advisers } = useKeys();
  if (advisers.length !== 1 || advisers[0]?.adviserId !== worker.id) return null;
  return <Note title={t('deputy_title')}>{t('deputy')}</Note>;
}
