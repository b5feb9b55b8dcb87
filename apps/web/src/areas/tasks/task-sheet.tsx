import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOnline } from '../../app/use-online';
import { formatDay, formatDayInWords } from '../../i18n';
import { useStepWaiting } from '../../offline';
import { useColleagues, useMay, useSession, useTeams } from '../../session';
import { Button, Dialog, Facts, Note, showToast, type Fact, type IconName } from '../../ui';
import { mayPutOff, stepsOf, type Task, type TaskStep } from './steps';
import { stepsLater, type Said } from './steps-later';
import { BackForm, DueForm, SnoozeForm, WaitForm } from './task-forms';
import { useTaskWords } from './task-words';
import { useLastOne, useStanding, useTaskStep } from './tasks-data';

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

/** What is asked before it is done. */
type Asking = 'due' | 'snooze' | 'wait' | 'release';

function TaskInside({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const { t } = useTranslation(['tasks', 'codes']);
  const may = useMay();
  const step = useTaskStep();
  const [asking, setAsking] = useState<Asking>();
  const last = useLastOne(() => {
    showToast(t('tasks:said.last'));
    onClose();
  });
  const standing = useStanding()(task);
  const waits = useStepWaiting(useSession().worker.id)(task.id);
  const now = useOnline() && waits === undefined;
  const possible = may('update', 'Task') ? stepsOf(task.state, standing) : [];
  const steps = now ? possible : stepsLater(possible, waits);
  const own = now && (standing.holds || standing.supervises);
  const take = (one: TaskStep, said: Said = {}): void => step.mutate({ task, step: one, said }, { onSettled: onClose });
  const pending = (one: TaskStep): boolean => step.isPending && step.variables.step === one;
  return (
    <>
      {task.title === 'review_lost_contact' && <Note>{t('tasks:look_first')}</Note>}
      <Facts facts={useFacts(task)} />
      <Whereto task={task} />
      {asking === undefined && (
        <>
          {steps.map((one, index) => (
            <Button
              key={one}
              wide
              tone={index === 0 && one !== 'cancel' ? 'main' : 'plain'}
              icon={ICONS[one]}
              isPending={pending(one)}
              onPress={() => (one === 'wait' || one === 'release' ? setAsking(one) : take(one))}
            >
              {t(one === 'start' && task.state === 'waiting' ? 'tasks:go_on' : `codes:taskStep.${one}`)}
            </Button>
          ))}
          {now && mayPutOff(task.state, standing) && (
            <Button wide icon="clock" onPress={() => setAsking('snooze')}>
              {t('codes:taskStep.snooze')}
            </Button>
          )}
          {own && (
            <Button wide icon="clock" onPress={() => setAsking('due')}>
              {t('tasks:set_due')}
            </Button>
          )}
          {own && task.repeatDays !== undefined && (
            <Button wide isPending={last.isPending} onPress={() => last.mutate(task)}>
              {t('tasks:last_one')}
            </Button>
          )}
        </>
      )}
      {asking === 'due' && <DueForm task={task} onDone={onClose} />}
      {asking === 'snooze' && <SnoozeForm task={task} onDone={onClose} />}
      {asking === 'wait' && <WaitForm task={task} isPending={pending('wait')} onWait={(waiting) => take('wait', { waiting })} />}
      {asking === 'release' && <BackForm isPending={pending('release')} onBack={(reason) => take('release', { reason })} />}
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
  const words = useTaskWords();
  return [
    ...fact('due', near === day ? day : t('tasks:day_twice', { near, day })),
    ...fact('state', t(`codes:taskState.${task.state}`)),
    ...fact('holder', task.workerId && colleagues.get(task.workerId)?.displayName),
    ...fact('team', task.teamId && teams.get(task.teamId)?.name),
    ...fact('asks', words.asks(task)),
    ...fact('notes', words.notes(task)),
  ];
}

/** The ways to what the task is about, for those who may read it. */
function Whereto({ task: { referralId, caseFileId, title } }: { readonly task: Task }) {
  const { t } = useTranslation('tasks');
  const may = useMay();
  if (title === 'review_lost_contact' && caseFileId !== undefined) {
    return (
      <Link className="way" to="/files/$fileId" params={{ fileId: caseFileId }}>
        {t('to_file')}
      </Link>
    );
  }
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
