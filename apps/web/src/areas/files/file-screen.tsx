import './files.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@parasol/api-client';
import { Button, Code, Empty, Loading, Note, Page, ProblemNote } from '../../ui';
import { fileQuery, type FileState } from './api';
import { FileProvider, useFileHere } from './file-context';
import { FileParts } from './file-parts';
import { FileSteps } from './file-steps';
import { SafeContactCard } from './safe-contact';
import { StateBadge } from './state-badge';
import { useIdOf } from './use-id';

/** A case file as it stands open to whoever reads it: what they may not see is not here. */
export function FileScreen() {
  const { t } = useTranslation('files');
  const fileId = useIdOf('fileId');
  const { data: file, error, refetch } = useQuery(fileQuery(fileId));
  if (error instanceof ApiProblem && error.status === 404) {
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

/** States in which the next step is what somebody comes for; afterwards it stands among the parts. */
const BEFORE_THE_WORK = new Set<FileState>(['enquiry', 'explained', 'agreed', 'open', 'reopened', 'closing_review']);

function OpenFile() {
  const { t } = useTranslation(['files', 'codes']);
  const { file } = useFileHere();
  const name = file.sections.working_identity?.document?.content.workingName;
  return (
    <Page
      wide
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
      {BEFORE_THE_WORK.has(file.state) && <FileSteps />}
      {Object.keys(file.sections).length === 0 && <Note>{t(file.state === 'enquiry' || file.state === 'explained' ? 'files:nothing_yet' : 'files:nothing_kept')}</Note>}
      <FileParts />
    </Page>
  );
}
