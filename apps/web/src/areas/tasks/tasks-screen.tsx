import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n';
import { useMay, useSession } from '../../session';
import { Button, Empty, Loading, Page, ProblemNote, Rows, Tabs } from '../../ui';
import { LeaseCard } from './lease-card';
import { NewTaskDialog } from './new-task';
import { ALL, isIn, QueueChoice, teamOf } from './queue-choice';
import { TaskRow } from './task-row';
import { TaskSheet } from './task-sheet';
import { stepsOf, type Task } from './steps';
import { useTasksAfterSending } from './steps-later';
import { useNextTask, useStanding, useTasks, useTaskStep, type TaskList } from './tasks-data';

/** What I have taken on, and what the team has open. */
export function TasksScreen() {
  const { t } = useTranslation('tasks');
  const may = useMay();
  const mine = useTasks('mine');
  const queue = useTasks('queue');
  useTasksAfterSending();
  const [opened, setOpened] = useState<string>();
  const [writing, setWriting] = useState(false);
  const [tab, setTab] = useState<string>('mine');
  const [shown, setShown] = useState(ALL);
  const task = [...(mine.data ?? []), ...(queue.data ?? [])].find(({ id }) => id === opened);
  // What was read stays where reading it anew did not work: on the way there may be no network.
  const list = (view: TaskList, { data, error }: typeof mine) => (
    <>
      <ProblemNote error={error} />
      {view === 'queue' && data && data.length > 0 && (
        <>
          <QueueChoice tasks={data} value={shown} onChange={setShown} />
          <NextTask shown={shown} />
        </>
      )}
      {data ? <TaskRows view={view} tasks={view === 'queue' ? data.filter((one) => isIn(one, shown)) : data} onOpen={setOpened} /> : !error && <Loading />}
    </>
  );
  return (
    <Page
      title={t('title')}
      actions={
        may('create', 'Task') && (
          <Button icon="add" onPress={() => setWriting(true)}>
            {t('new')}
          </Button>
        )
      }
    >
      <Tabs
        label={t('title')}
        selected={tab}
        onSelect={setTab}
        items={[
          { id: 'mine', label: mine.data ? t('mine_counted', { number: formatNumber(mine.data.length) }) : t('mine'), content: list('mine', mine) },
          { id: 'queue', label: queue.data ? t('queue_counted', { number: formatNumber(queue.data.length) }) : t('queue'), content: list('queue', queue) },
        ]}
      />
      <LeaseCard />
      <TaskSheet task={task} onClose={() => setOpened(undefined)} />
      <NewTaskDialog isOpen={writing} onClose={() => setWriting(false)} />
    </Page>
  );
}

/** The next one out of a team's queue, where it is plain whose; whoever hands tasks out takes none. */
function NextTask({ shown }: { readonly shown: string }) {
  const { t } = useTranslation('tasks');
  const may = useMay();
  const { teamIds } = useSession();
  const next = useNextTask();
  const teamId = teamOf(shown) ?? (teamIds.length === 1 ? teamIds[0] : undefined);
  if (may('assign', 'Task') || (teamId === undefined && teamIds.length > 0)) return null;
  return (
    <div>
      <Button icon="add" isPending={next.isPending} onPress={() => next.mutate(teamId)}>
        {t('next')}
      </Button>
    </div>
  );
}

interface TaskRowsProps {
  readonly view: TaskList;
  readonly tasks: readonly Task[];
  readonly onOpen: (id: string) => void;
}

function TaskRows({ view, tasks, onOpen }: TaskRowsProps) {
  const { t } = useTranslation(['tasks', 'codes']);
  const standingTo = useStanding();
  const step = useTaskStep();
  if (tasks.length === 0) return <Empty icon="tasks" title={t(`tasks:none.${view}`)} />;
  return (
    <Rows label={t(view === 'mine' ? 'tasks:mine' : 'tasks:queue')}>
      {tasks.map((task) => (
        <TaskRow
          key={task.id}
          task={task}
          onOpen={() => onOpen(task.id)}
          end={
            view === 'queue' && stepsOf(task.state, standingTo(task)).includes('claim') && (
              <Button aria-label={`${t('codes:taskStep.claim')}: ${t(`codes:taskTitle.${task.title}`)}`} onPress={() => step.mutate({ task, step: 'claim' })}>
                {t('codes:taskStep.claim')}
              </Button>
            )
          }
        />
      ))}
    </Rows>
  );
}
