import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOnline } from '../../app/use-online';
import { formatDay, formatDayInWords } from '../../i18n';
import { useStepWaiting } from '../../offline';
import { useColleagues, useMay, useSession, useTeams } from '../../session';
import { Button, Dialog, Facts, ProblemNote, type Fact, type IconName } from '../../ui';
import { DueField } from './due';
import { stepsOf, type Task, type TaskStep } from './steps';
import { stepsLater } from './steps-later';
import { useDueDay, useStanding, useTaskStep } from './tasks-data';

const ICONS: Partial<Record<TaskStep, IconName>> = { claim: 'add', complete: 'check', wait: 'clock', release: 'undo' };

interface TaskSheetProps {
  readonly task: Task | undefined;
  readonly onClose: () => void;
  /** What else can be done with it from where it was opened. */
  readonly children?: ReactNode;
}

/** One task, opened: what it is, and all that can be done with it, within reach of the thumb. */
export function TaskSheet({ task, onClose, children }: TaskSheetProps) {
  const { t } = useTranslation('codes');
  // Stays for the moment in which the sheet goes away.
  const [shown, setShown] = useState(task);
  if (task && task !== shown) setShown(task);
  return (
    <Dialog title={shown ? t(`taskTitle.${shown.title}`) : ''} isOpen={task !== undefined} onClose={onClose}>
      {shown && <TaskInside key={shown.id} task={shown} onClose={onClose} />}
      {children}
    </Dialog>
  );
}

function TaskInside({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const { t } = useTranslation(['tasks', 'codes']);
  const may = useMay();
  const step = useTaskStep();
  const [dating, setDating] = useState(false);
  const standing = useStanding()(task);
  const waits = useStepWaiting(useSession().worker.id)(task.id);
  const now = useOnline() && waits === undefined;
  const possible = may('update', 'Task') ? stepsOf(task.state, standing) : [];
  const steps = now ? possible : stepsLater(possible, waits);
  const take = (one: TaskStep): void => step.mutate({ task, step: one }, { onSettled: onClose });
  return (
    <>
      <Facts facts={useFacts(task)} />
      <Whereto task={task} />
      {steps.map((one, index) => (
        <Button key={one} wide tone={index === 0 && one !== 'cancel' ? 'main' : 'plain'} icon={ICONS[one]} isPending={step.isPending && step.variables.step === one} onPress={() => take(one)}>
          {t(one === 'start' && task.state === 'waiting' ? 'tasks:go_on' : `codes:taskStep.${one}`)}
        </Button>
      ))}
      {now && (standing.holds || standing.supervises) && !dating && (
        <Button wide icon="clock" onPress={() => setDating(true)}>
          {t('tasks:set_due')}
        </Button>
      )}
      {dating && <DueForm task={task} onDone={onClose} />}
    </>
  );
}

function useFacts(task: Task): Fact[] {
  const { t } = useTranslation(['tasks', 'codes']);
  const teams = useTeams();
  const colleagues = useColleagues();
  const fact = (key: string, value: string | undefined): Fact[] => (value === undefined ? [] : [{ label: t(`tasks:fact.${key}`), value }]);
  const due = task.dueOn;
  const near = due === undefined ? undefined : formatDayInWords(due);
  const day = due === undefined ? undefined : formatDay(due);
  return [
    ...fact('due', near === day ? day : t('tasks:day_twice', { near, day })),
    ...fact('state', t(`codes:taskState.${task.state}`)),
    ...fact('holder', task.workerId && colleagues.get(task.workerId)?.displayName),
    ...fact('team', task.teamId && teams.get(task.teamId)?.name),
  ];
}

/** The ways to what the task is about, for those who may read it. */
function Whereto({ task: { referralId } }: { readonly task: Task }) {
  const { t } = useTranslation('tasks');
  const may = useMay();
  if (referralId === undefined) return null;
  return (
    <>
      {may('read', 'Referral') && (
        <Link className="way" to="/referrals/$referralId" params={{ referralId }}>
          {t('to_referral')}
        </Link>
      )}
      {may('read', 'ReferralPacket') && (
        <Link className="way" to="/packets/$packetId" params={{ packetId: referralId }}>
          {t('to_referral')}
        </Link>
      )}
    </>
  );
}

function DueForm({ task, onDone }: { readonly task: Task; readonly onDone: () => void }) {
  const { t } = useTranslation('tasks');
  const [dueOn, setDueOn] = useState(task.dueOn ?? '');
  const set = useDueDay(onDone);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        set.mutate({ task, dueOn });
      }}
    >
      <DueField label={t('due_on')} value={dueOn} onChange={setDueOn} />
      <ProblemNote error={set.error} />
      <Button type="submit" wide tone="main" isDisabled={dueOn === ''} isPending={set.isPending}>
        {t('set_due')}
      </Button>
    </form>
  );
}
