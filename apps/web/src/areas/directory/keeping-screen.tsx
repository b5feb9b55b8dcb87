import './directory.css';
import { ApiProblem } from '@parasol/api-client';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import { keepFile } from '../../app/keep-file';
import { api } from '../../session';
import { Button, Card, Loading, Note, Page, ProblemNote, SelectField, showToast, TextField } from '../../ui';
import { FAMILIES, type ServiceFamily } from './directory-data';
import { useDirectorySettings, useImport, useSettingsChange, type DirectorySettings } from './entries-data';

const NONE = 'none';

/** Taking a package in, giving the directory out, and what it is reckoned by. */
export function KeepingScreen() {
  const { t } = useTranslation('directory');
  const { data: settings, error } = useDirectorySettings();
  return (
    <Page title={t('keeping')}>
      <Import />
      <Export />
      <ProblemNote error={error} />
      {settings ? <Settings key={settings.version} settings={settings} /> : !error && <Loading />}
      <Link className="way" to="/directory">{t('to_all')}</Link>
    </Page>
  );
}

function Import() {
  const { t } = useTranslation(['directory', 'codes', 'common']);
  const [family, setFamily] = useState<ServiceFamily | typeof NONE>(NONE);
  const take = useImport();
  const pick = async (files: FileList | null): Promise<void> => {
    if (!files || files.length === 0) return;
    const read = await Promise.all([...files].map(async (file) => ({ name: nameOf(file.name), content: await file.text() })));
    take.mutate({ files: read, ...(family === NONE ? {} : { serviceFamily: family }) });
  };
  const mistakes = take.error instanceof ApiProblem && take.error.code === 'package_refused' ? (take.error.problem.errors ?? []) : [];
  return (
    <Card title={t('directory:import')}>
      <p className="soft">{t('directory:import_what')}</p>
      <SelectField
        label={t('directory:import_family')}
        placeholder={t('common:choose')}
        choices={[{ value: NONE, label: t('directory:no_family') } as const, ...FAMILIES.map((value) => ({ value, label: t(`codes:serviceFamily.${value}`) }))]}
        value={family}
        onChange={setFamily}
      />
      <div>
        <FileTrigger allowsMultiple acceptedFileTypes={['.json', '.csv']} onSelect={(files) => void pick(files)}>
          <Button icon="add" isPending={take.isPending}>
            {t('directory:pick')}
          </Button>
        </FileTrigger>
      </div>
      {take.data && <Note tone="good">{t('directory:imported', take.data)}</Note>}
      <ProblemNote error={take.error} />
      {mistakes.length > 0 && (
        <ul className="package-mistakes">
          {mistakes.map(({ pointer, code }) => (
            <li key={`${pointer} ${code}`}>
              <bdi>{pointer}</bdi> {t([`codes:mistake.${code}`, 'codes:mistake.refused'])}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Files of a package have names of the standard; a document may be called anything. */
const nameOf = (name: string): string => (name.endsWith('.json') && name !== 'datapackage.json' ? 'package.json' : name.toLowerCase());

function Export() {
  const { t } = useTranslation('directory');
  const load = useMutation({
    mutationFn: async () => {
      const { data } = await api.GET('/directory-export', { parseAs: 'blob' });
      keepFile(data as Blob, 'directory.json');
    },
  });
  return (
    <Card title={t('export')}>
      <p className="soft">{t('export_what')}</p>
      <div>
        <Button icon="sheet" isPending={load.isPending} onPress={() => load.mutate()}>
          {t('export_now')}
        </Button>
      </div>
      <ProblemNote error={load.error} />
    </Card>
  );
}

function Settings({ settings }: { readonly settings: DirectorySettings }) {
  const { t } = useTranslation(['directory', 'common']);
  const [timeZone, setZone] = useState(settings.timeZone);
  const [days, setDays] = useState(String(settings.staleAfterDays));
  const change = useSettingsChange();
  const zones = [...new Set(['UTC', settings.timeZone, ...Intl.supportedValuesOf('timeZone')])];
  const staleAfterDays = Number(days);
  const isRight = Number.isInteger(staleAfterDays) && staleAfterDays >= 7 && staleAfterDays <= 3_650;
  return (
    <Card title={t('directory:settings')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isRight) change.mutate({ timeZone, staleAfterDays, version: settings.version }, { onSuccess: () => showToast(t('directory:said.change')) });
        }}
      >
        <SelectField label={t('directory:time_zone')} hint={t('directory:time_zone_hint')} placeholder={t('common:choose')} choices={zones.map((value) => ({ value, label: value }))} value={timeZone} onChange={setZone} />
        <TextField label={t('directory:stale_after')} inputMode="numeric" value={days} onChange={setDays} error={isRight ? undefined : t('directory:stale_after_limits')} />
        <ProblemNote error={change.error} />
        <div>
          <Button type="submit" isPending={change.isPending}>
            {t('directory:save')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
