import './files.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DropSlotButton } from '../../guard';
import { Button, Card, Code, Empty, Icon, Loading, Note, Page, ProblemNote } from '../../ui';
import { fileQuery, isAbsent } from './api';
import { FileProvider, useFileHere } from './file-context';
import { FileParts } from './file-parts';
import { FileSteps, isStepFirst } from './file-steps';
import { SafeContactCard } from './safe-contact';
import { HandOverNotes } from '../hand-overs';
import { StateBadge } from './state-badge';
import { usePathId } from '../../app/use-path-id';
import { useSession } from '../../session';

/** A case file as it stands open to whoever reads it: what they may not see is not here. */
export function FileScreen() {
  const { t } = useTranslation('files');
  const fileId = usePathId('fileId');
  const { data: file, error, refetch } = useQuery(fileQuery(fileId));
  if (isAbsent(error)) {
    return (
      <Page title={t('common:absent_title')}>
        <Empty icon="files" title={t('common:absent')} />
      </Page>
    );
  }
  if (!file) {
    return (
      <Page title={t('title')}>
        {error ? <ProblemNote error={error} /> : <Loading lines={6} />}
        {error && <Button onPress={() => void refetch()}>{t('common:try_again')}</Button>}
      </Page>
    );
  }
  return (
    <FileProvider file={file} key={file.id}>
      <OpenFile />
    </FileProvider>
  );
}

function OpenFile() {
  const { t } = useTranslation(['files', 'codes']);
  const { file, may } = useFileHere();
  const { worker } = useSession();
  const keeps = Object.keys(file.sections).length > 0;
  const name = file.sections.working_identity?.document?.content.workingName;
  return (
    <Page
      wide
      actions={
        <>
          <DropSlotButton caseFileId={file.id} />
          {keeps && (
            <Link className="button" to="/files/$fileId/sheet" params={{ fileId: file.id }} preload={false}>
              <Icon name="sheet" />
              <span>{t('files:sheet.open')}</span>
            </Link>
          )}
        </>
      }
      title={name ?? t('files:unnamed')}
      lead={
        <span className="cluster">
          <Code>{file.fileCode}</Code>
          <StateBadge state={file.state} />
          {file.closureReason && <span>{t(`codes:closureReason.${file.closureReason}`)}</span>}
        </span>
      }
    >
      <SafeContactCard />
      {may('read', 'HandOverNote', { toWorkerId: worker.id }) && <HandOverNotes caseFileId={file.id} />}
      {isStepFirst(file.state) && may('update', 'CaseFile') && (
        <Card title={t('files:part.steps')}>
          <FileSteps />
        </Card>
      )}
      {!keeps && <Note>{t(file.state === 'enquiry' || file.state === 'explained' ? 'files:nothing_yet' : 'files:nothing_kept')}</Note>}
      <FileParts />
    </Page>
  );
}
