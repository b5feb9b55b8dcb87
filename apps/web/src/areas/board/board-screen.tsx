import './board.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n';
import { useColleagues } from '../../session';
import { Button, Card, Loading, Page, ProblemNote, Rows } from '../../ui';
import { NewTaskDialog, TaskRow, TaskSheet, type Task } from '../tasks';
import { useBoard, type Giving } from './board-data';
import { DutyCard } from './duty-card';
import { GiveFromBoard } from './give-from-board';
import { LoadList } from './load-list';
import { ReferralConcerns } from './referral-concerns';

/** What waits in the supervisor's teams, and for whom; nothing of it is a ranking. */
export function BoardScreen() {
  const { t } = useTranslation('board');
  const { tasks, referrals, loads } = useBoard();
  const [giving, setGiving] = useState<Giving>();
  const [opened, setOpened] = useState<string>();
  const [writing, setWriting] = useState(false);
  const all = tasks.data ?? [];
  const reviews = all.filter(({ title }) => title === 'review_lost_contact');
  const others = all.filter(({ title }) => title !== 'review_lost_contact');
  const escalated = others.filter((task) => task.escalated);
  const open = others.filter((task) => task.state === 'open' && !task.escalated);
  const late = others.filter((task) => task.state !== 'open' && task.overdue && !task.escalated);
  const lists = { onOpen: (task: Task) => setOpened(task.id), onGive: (task: Task) => setGiving({ kind: 'task', task }) };
  return (
    <Page
      wide
      title={t('title')}
      actions={
        <Button icon="add" onPress={() => setWriting(true)}>
          {t('new_task')}
        </Button>
      }
    >
      <div className="board">
        <div className="stack">
          <ProblemNote error={tasks.error} />
          {tasks.isPending ? (
            <Loading />
          ) : (
            <>
              {escalated.length > 0 && <TaskCard title={t('escalated_tasks', { number: formatNumber(escalated.length) })} none="" tasks={escalated} {...lists} />}
              {reviews.length > 0 && <TaskCard title={t('reviews', { number: formatNumber(reviews.length) })} none="" tasks={reviews} {...lists} />}
              <TaskCard title={t('open_tasks', { number: formatNumber(open.length) })} none={t('no_open_tasks')} tasks={open} {...lists} />
              {late.length > 0 && <TaskCard title={t('late_tasks', { number: formatNumber(late.length) })} none="" tasks={late} {...lists} />}
            </>
          )}
        </div>
        <div className="stack">
          <ProblemNote error={referrals.error} />
          {referrals.isPending ? <Loading /> : <ReferralConcerns referrals={referrals.data ?? []} onGive={(referral) => setGiving({ kind: 'referral', referral })} />}
        </div>
        <div className="stack">
          <DutyCard />
          <LoadList loads={loads} />
        </div>
      </div>
      <TaskSheet task={all.find(({ id }) => id === opened)} onClose={() => setOpened(undefined)} />
      {giving && <GiveFromBoard giving={giving} onClose={() => setGiving(undefined)} />}
      <NewTaskDialog isOpen={writing} onClose={() => setWriting(false)} />
    </Page>
  );
}

interface TaskCardProps {
  readonly title: string;
  /** Said where there are none. */
  readonly none: string;
  readonly tasks: readonly Task[];
  readonly onOpen: (task: Task) => void;
  readonly onGive: (task: Task) => void;
}

function TaskCard({ title, none, tasks, onOpen, onGive }: TaskCardProps) {
  const { t } = useTranslation('codes');
  const colleagues = useColleagues();
  return (
    <Card title={title}>
      {tasks.length === 0 ? (
        <p className="soft">{none}</p>
      ) : (
        <Rows label={title}>
          {tasks.map((task) => (
            <TaskRow
              key={task.id}
              task={task}
              onOpen={() => onOpen(task)}
              holder={task.workerId === undefined ? undefined : colleagues.get(task.workerId)?.displayName}
              end={
                <Button aria-label={`${t('taskStep.assign')}: ${t(`taskTitle.${task.title}`)}`} onPress={() => onGive(task)}>
                  {t('taskStep.assign')}
                </Button>
              }
            />
          ))}
        </Rows>
      )}
    </Card>
  );
}
