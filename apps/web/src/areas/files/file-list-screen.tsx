import './files.css';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n';
import { useDraft, useMay } from '../../session';
import { Button, Empty, Loading, Page, ProblemNote, SelectField, TextField, type Choice } from '../../ui';
import { fileList } from './api';
import { useCodes } from './code-words';
import { FileList } from './file-list';
import { NewFile } from './new-file';
import { matching } from './search';
import type { FileState } from './steps';
import { useAllPages } from './use-all-pages';

/** My files, the latest contact first. Names are looked for in what has come, on this device. */
export function FileListScreen() {
  const { t } = useTranslation(['files', 'codes']);
  const may = useMay();
  const { items, isComplete, error, again } = useAllPages(fileList());
  // Whoever comes back from a file finds the list as they left it.
  const { draft: filter, setDraft: setFilter } = useDraft<FileFilter>('filter of files', { sought: '', state: 'any' });
  const [making, setMaking] = useState(false);
  const { sought, state } = useDeferredValue(filter);
  const shown = useMemo(() => matching(items ?? [], sought, state), [items, sought, state]);
  const mayMake = may('create', 'CaseFile');
  const add = mayMake && (
    <Button tone="main" icon="add" onPress={() => setMaking(true)}>
      {t('files:new.open')}
    </Button>
  );
  return (
    <Page title={t('files:title')} actions={add}>
      <Filter filter={filter} onChange={setFilter} />
      <p className="soft" role={isComplete ? 'status' : undefined}>
        {items && t(isComplete ? 'files:list.count' : 'files:list.coming', { count: isComplete ? shown.length : items.length, number: formatNumber(isComplete ? shown.length : items.length) })}
      </p>
      <ProblemNote error={error} />
      {error && <Button onPress={again}>{t('common:try_again')}</Button>}
      {!items && !error && <Loading lines={6} />}
      {items?.length === 0 && (
        <Empty icon="files" title={t('files:list.empty')}>
          <p>{t(mayMake ? 'files:list.empty_why' : 'files:list.empty_assigned')}</p>
        </Empty>
      )}
      {items && items.length > 0 && shown.length === 0 && isComplete && <Empty icon="search" title={t('files:list.no_match')} />}
      {shown.length > 0 && <FileList files={shown} />}
      {mayMake && <NewFile isOpen={making} onClose={() => setMaking(false)} />}
    </Page>
  );
}

interface FileFilter {
  readonly sought: string;
  readonly state: FileState | 'any';
}

function Filter({ filter, onChange }: { readonly filter: FileFilter; readonly onChange: (filter: FileFilter) => void }) {
  const { t } = useTranslation('files');
  const codes = useCodes();
  // An erased file is in no list.
  const states: Choice<FileState | 'any'>[] = [{ value: 'any', label: t('list.any_state') }, ...codes<FileState>('fileState').filter(({ value }) => value !== 'erased')];
  return (
    <div className="files-filter" role="search">
      <TextField label={t('list.search')} type="search" value={filter.sought} onChange={(sought) => onChange({ ...filter, sought })} />
      <SelectField label={t('list.state')} choices={states} value={filter.state} onChange={(state) => onChange({ ...filter, state })} placeholder={t('list.any_state')} />
    </div>
  );
}
