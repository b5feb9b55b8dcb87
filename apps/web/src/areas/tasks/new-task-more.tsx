import { INTERPRETER_LANGUAGES, SKILLS } from '@parasol/kernel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayFromToday, formatLanguage } from '../../i18n';
import { Button, DateField, OneChip, SelectField } from '../../ui';
import type { NewTask } from './tasks-data';

/** What a task may ask for, and whether it comes again. */
export interface More {
  readonly skill?: NewTask['skill'];
  readonly language?: NewTask['language'];
  readonly everyDays?: Rhythm | undefined;
  readonly until?: string;
}

/** In days. */
const RHYTHMS = ['1', '7', '14', '28'] as const;
type Rhythm = (typeof RHYTHMS)[number];

/** What goes to the server of it. */
export const bodyOf = ({ skill, language, everyDays, until }: More): Pick<NewTask, 'skill' | 'language' | 'repeat'> => ({
  ...(skill ? { skill } : {}),
  ...(language ? { language } : {}),
  ...(everyDays ? { repeat: { everyDays: Number(everyDays), ...(until ? { until } : {}) } } : {}),
});

interface MoreFieldsProps {
  readonly more: More;
  /** It hangs on somebody: then it asks for no language, which would tell of them. */
  readonly ofPerson: boolean;
  readonly onChange: (more: More) => void;
}

/** What most tasks do without; out of the way until it is wanted. */
export function MoreFields({ more, ofPerson, onChange }: MoreFieldsProps) {
  const { t } = useTranslation(['tasks', 'codes']);
  const { skill, language, everyDays, until = '' } = more;
  const [isOpen, setOpen] = useState(skill !== undefined || language !== undefined || everyDays !== undefined);
  if (!isOpen) {
    return (
      <div>
        <Button tone="quiet" onPress={() => setOpen(true)}>
          {t('tasks:more')}
        </Button>
      </div>
    );
  }
  const languages = INTERPRETER_LANGUAGES.map((value) => ({ value, label: formatLanguage(value) })).sort((one, other) => one.label.localeCompare(other.label));
  return (
    <>
      <OneChip label={t('tasks:ask_skill')} choices={SKILLS.map((value) => ({ value, label: t(`codes:skill.${value}`) }))} value={skill} onChange={(next) => onChange({ ...more, skill: next })} />
      {!ofPerson && (
        <SelectField
          label={t('tasks:ask_language')}
          placeholder={t('tasks:any_language')}
          choices={[{ value: 'any' as const, label: t('tasks:any_language') }, ...languages]}
          value={language ?? 'any'}
          onChange={(next) => onChange({ ...more, language: next === 'any' ? undefined : next })}
        />
      )}
      <OneChip label={t('tasks:repeat')} choices={RHYTHMS.map((value) => ({ value, label: t(`tasks:rhythm.${value}`) }))} value={everyDays} onChange={(next) => onChange({ ...more, everyDays: next })} />
      {everyDays !== undefined && <DateField label={t('tasks:repeat_until')} value={until} min={dayFromToday()} onChange={(next) => onChange({ ...more, until: next })} />}
    </>
  );
}
