import './tasks.css';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { useStepWaiting } from '../../offline';
import { useSession, useTeams } from '../../session';
import { Badge } from '../../ui';
import { Due } from './due';
import type { Task } from './steps';
import { useTaskWords } from './task-words';

interface TaskRowProps {
  readonly task: Task;
  readonly onOpen: () => void;
  /** At the end: what most people came for. */
  readonly end?: ReactNode;
  /** Who holds it, where the list is not one's own. */
  readonly holder?: string | undefined;
}

/** A task in a list: its neutral title, when it is due, and nothing about whom. */
export function TaskRow({ task, onOpen, end, holder }: TaskRowProps) {
  const { t } = useTranslation(['tasks', 'codes']);
  const { teamIds, worker } = useSession();
  const waits = useStepWaiting(worker.id)(task.id);
  const teams = useTeams();
  const team = teamIds.length > 1 && task.teamId !== undefined ? teams.get(task.teamId)?.name : undefined;
  const words = useTaskWords();
  const [asks, fits, back, putOff] = [words.asks(task), words.fits(task), words.back(task), words.putOff(task)];
  const tells = task.state === 'in_progress' || task.state === 'waiting';
  return (
    <li className="row task-row">
      <AriaButton className="task-open" onPress={onOpen}>
        <span className="row-title">{t(`codes:taskTitle.${task.title}`)}</span>
        <span className="row-detail">
          <Due on={task.dueOn} />
          {waits && <Badge tone="good">{t(`tasks:unsent.${waits}`)}</Badge>}
          {tells && <Badge tone={task.state === 'in_progress' ? 'good' : 'plain'}>{t(`codes:taskState.${task.state}`)}</Badge>}
          {task.escalated && <Badge tone="warm">{t('codes:taskFlag.escalated')}</Badge>}
          {fits !== undefined && <Badge tone="good">{fits}</Badge>}
          {asks !== undefined && <span>{t('tasks:asks', { what: asks })}</span>}
          {putOff !== undefined && <Badge>{putOff}</Badge>}
          {back !== undefined && <span>{back}</span>}
          {holder !== undefined && <span>{holder}</span>}
          {team !== undefined && <span>{team}</span>}
        </span>
      </AriaButton>
      {end && !waits && <div className="row-end">{end}</div>}
    </li>
  );
}
