import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useColleagues, useMay, useSession } from '../../session';
import { Button, Loading, PartProblem, Rows } from '../../ui';
import { NewTaskDialog } from './new-task';
import { TaskRow } from './task-row';
import { TaskSheet } from './task-sheet';
import { useTasks } from './tasks-data';

interface TasksOfFileProps {
  readonly caseFileId: string;
  /** The team that keeps the file. */
  readonly teamId: string;
  /** Whether new tasks make sense: not on a file that is at its end. */
  readonly writable?: boolean;
}

/** The open tasks that hang on a file, of those that one sees, and a way to write another one down. */
export function TasksOfFile({ caseFileId, teamId, writable = true }: TasksOfFileProps) {
  const { t } = useTranslation('tasks');
  const may = useMay();
  const { worker } = useSession();
  const colleagues = useColleagues();
  const { data, error } = useTasks('team');
  const [opened, setOpened] = useState<string>();
  const [writing, setWriting] = useState(false);
  if (error && !data) return <PartProblem error={error} />;
  const tasks = data?.filter((task) => task.caseFileId === caseFileId);
  const holder = (workerId: string | undefined): string | undefined =>
    workerId === undefined ? t('held_by_nobody') : workerId === worker.id ? t('held_by_me') : colleagues.get(workerId)?.displayName;
  return (
    <div className="stack">
      {writable && may('create', 'Task') && (
        <div>
          <Button icon="add" onPress={() => setWriting(true)}>
            {t('new')}
          </Button>
        </div>
      )}
      {!tasks ? (
        <Loading lines={1} />
      ) : tasks.length === 0 ? (
        <p className="soft">{t('none.file')}</p>
      ) : (
        <Rows label={t('title')}>
          {tasks.map((task) => (
            <TaskRow key={task.id} task={task} onOpen={() => setOpened(task.id)} holder={holder(task.workerId)} />
          ))}
        </Rows>
      )}
      <TaskSheet task={tasks?.find(({ id }) => id === opened)} onClose={() => setOpened(undefined)} />
      <NewTaskDialog isOpen={writing} onClose={() => setWriting(false)} file={{ caseFileId, teamId }} />
    </div>
  );
}
