import { INTERPRETER_LANGUAGES, NEEDS } from '@parasol/kernel';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatLanguage } from '../../i18n';
import { ManyChips, SelectField, TextField } from '../../ui';
import { FAMILIES, type ServiceFamily } from './directory-data';
import type { Sought } from './entries-data';

const ALL = 'all';
type Need = (typeof NEEDS)[number];
type Spoken = (typeof INTERPRETER_LANGUAGES)[number];
const FLAGS = ['openNow', 'free', 'walkIn', 'noIdNeeded', 'noInsuranceNeeded', 'noDocuments', 'noPolice'] as const;
export type Flag = (typeof FLAGS)[number];

/** What somebody looks for in the directory. */
export interface Search {
  readonly text: string;
  readonly area: string;
  readonly family: ServiceFamily | typeof ALL;
  readonly need: Need | typeof ALL;
  readonly language: Spoken | typeof ALL;
  readonly flags: readonly Flag[];
}

export const NOTHING: Search = { text: '', area: '', family: ALL, need: ALL, language: ALL, flags: [] };

/** As the server is asked. */
export function soughtIn({ text, area, family, need, language, flags }: Search): Sought {
  const [nameHas, place] = [text.trim().slice(0, 80), area.trim().slice(0, 80)];
  return {
    ...(nameHas === '' ? {} : { nameHas }),
    ...(place === '' ? {} : { area: place }),
    ...(family === ALL ? {} : { serviceFamily: family }),
    ...(need === ALL ? {} : { need }),
    ...(language === ALL ? {} : { language }),
    ...Object.fromEntries(flags.map((flag) => [flag, true])),
  };
}

/** Something that is typed, once its writer pauses. */
export function useSettled<Value>(value: Value, milliseconds = 300): Value {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}

interface EntrySearchProps {
  readonly search: Search;
  readonly onChange: (search: Search) => void;
}

export function EntrySearch({ search, onChange }: EntrySearchProps) {
  const { t } = useTranslation(['directory', 'codes', 'common']);
  const all = { value: ALL, label: t('directory:everything') } as const;
  const spoken = INTERPRETER_LANGUAGES.map((value) => ({ value, label: formatLanguage(value) })).sort((a, b) => a.label.localeCompare(b.label));
  return (
    <search className="directory-search">
      <TextField label={t('directory:search')} type="search" value={search.text} onChange={(text) => onChange({ ...search, text })} />
      <TextField label={t('directory:area')} type="search" value={search.area} onChange={(area) => onChange({ ...search, area })} />
      <SelectField
        label={t('directory:family')}
        placeholder={t('common:choose')}
        choices={[all, ...FAMILIES.map((value) => ({ value, label: t(`codes:serviceFamily.${value}`) }))]}
        value={search.family}
        onChange={(family) => onChange({ ...search, family })}
      />
      <SelectField
        label={t('directory:need')}
        placeholder={t('common:choose')}
        choices={[all, ...NEEDS.map((value) => ({ value, label: t(`codes:need.${value}`) }))]}
        value={search.need}
        onChange={(need) => onChange({ ...search, need })}
      />
      <SelectField label={t('directory:spoken')} placeholder={t('common:choose')} choices={[all, ...spoken]} value={search.language} onChange={(language) => onChange({ ...search, language })} />
      <div className="directory-flags">
        <ManyChips label={t('directory:only')} choices={FLAGS.map((value) => ({ value, label: t(`directory:flag.${value}`) }))} value={search.flags} onChange={(flags) => onChange({ ...search, flags })} />
      </div>
    </search>
  );
}
