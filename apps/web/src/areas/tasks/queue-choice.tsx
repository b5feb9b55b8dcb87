import { useTranslation } from 'react-i18next';
import { formatLanguage } from '../../i18n';
import { useAreas, useTeams } from '../../session';
import { SelectField, type Choice } from '../../ui';
import type { Task } from './steps';

/** Which part of the queue is shown: `all`, or a kind and one value of it. */
export type Shown = string;
export const ALL: Shown = 'all';

const KINDS = { team: 'teamId', area: 'areaId', skill: 'skill', language: 'language' } as const;
type Kind = keyof typeof KINDS;

/** Whether a task is in the part that is shown. */
export function isIn(task: Task, shown: Shown): boolean {
  const [kind, value] = shown.split(' ');
  return shown === ALL || task[KINDS[kind as Kind]] === value;
}

/** The team whose part of the queue is shown, if it is a team's. */
export const teamOf = (shown: Shown): string | undefined => (shown.startsWith('team ') ? shown.slice(5) : undefined);

interface QueueChoiceProps {
  readonly tasks: readonly Task[];
  readonly value: Shown;
  readonly onChange: (shown: Shown) => void;
}

/** A choice among the queues that there are: by team, area, skill and language; none where there is only one. */
export function QueueChoice({ tasks, value, onChange }: QueueChoiceProps) {
  const { t } = useTranslation(['tasks', 'codes']);
  const [teams, areas] = [useTeams(), useAreas()];
  const words: Readonly<Record<Kind, (code: string) => string | undefined>> = {
    team: (id) => teams.get(id)?.name,
    area: (id) => areas.get(id)?.name,
    skill: (code) => t(`codes:skill.${code}`),
    language: formatLanguage,
  };
  const found = (Object.keys(KINDS) as Kind[]).flatMap((kind): Choice<string>[] => {
    const values = new Set(tasks.flatMap((task) => task[KINDS[kind]] ?? []));
    if (kind === 'team' && values.size < 2) return [];
    return [...values].flatMap((one) => {
      const label = words[kind](one);
      return label === undefined ? [] : [{ value: `${kind} ${one}`, label: t(`tasks:queue_of.${kind}`, { what: label }) }];
    });
  });
  if (found.length === 0) return null;
  const known = found.some((choice) => choice.value === value) ? value : ALL;
  return <SelectField label={t('tasks:show')} placeholder={t('tasks:show_all')} choices={[{ value: ALL, label: t('tasks:show_all') }, ...found]} value={known} onChange={onChange} />;
}
