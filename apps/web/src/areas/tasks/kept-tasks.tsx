import './tasks.css';
import type { Lease } from '@parasol/sealing';
import { useTranslation } from 'react-i18next';
import { formatMoment, formatNumber } from '../../i18n';
import { closeLease, type OfflineStep, UNDO_SECONDS, useWaiting } from '../../offline';
import { Badge, Button, Card, clearToasts, Code, Empty, Row, Rows, showToast } from '../../ui';
import { Due } from './due';
import { type LeasedTask, takeLeased } from './lease';

/** What was opened: one's own tasks, those of the team, and whom the team meets again. */
export function KeptTasks({ lease }: { readonly lease: Lease }) {
  const { t } = useTranslation('tasks');
  const { workerId, tasks, regulars } = lease;
  const mine = tasks.filter((task) => task.mine || task.sending !== undefined);
  const queue = tasks.filter((task) => !mine.includes(task));
  const list = (title: string, some: readonly LeasedTask[]) =>
    some.length > 0 && (
      <section className="stack" aria-label={title}>
        <h2>{title}</h2>
        <Rows label={title}>
          {some.map((task) => (
            <KeptTask key={task.id} workerId={workerId} task={task} />
          ))}
        </Rows>
      </section>
    );
  return (
    <>
      <div className="cluster">
        <p className="soft">{t('lease.as_of', { moment: formatMoment(new Date(lease.readAt).toISOString()) })}</p>
        <Button icon="lock" onPress={closeLease}>
          {t('lease.put_away')}
        </Button>
      </div>
      {tasks.length === 0 && <Empty icon="tasks" title={t('lease.no_tasks')} />}
      {list(t('mine_counted', { number: formatNumber(mine.length) }), mine)}
      {list(t('queue_counted', { number: formatNumber(queue.length) }), queue)}
      {regulars.length > 0 && (
        <Card title={t('lease.regulars')}>
          <p className="soft">{t('lease.regulars_hint')}</p>
          <ul className="cluster">
            {regulars.map(({ id, nickname }) => (
              <li key={id}>
                <bdi>{nickname}</bdi>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function KeptTask({ workerId, task }: { readonly workerId: string; readonly task: LeasedTask }) {
  const { t } = useTranslation(['tasks', 'codes', 'common']);
  const waiting = useWaiting(workerId) > 0;
  const { sending, file } = task;
  const title = t(`codes:taskTitle.${task.title}`);
  const next: OfflineStep | undefined = sending === 'complete' ? undefined : task.mine || sending === 'claim' ? 'complete' : 'claim';
  const take = async (step: OfflineStep): Promise<void> => {
    clearToasts();
    try {
      const saved = await takeLeased(workerId, task, step);
      showToast(t(`tasks:kept.${step}`), { action: { label: t('tasks:undo'), run: () => void saved.takeBack() }, seconds: UNDO_SECONDS });
    } catch {
      showToast(t('common:broken'));
    }
  };
  return (
    <Row
      title={title}
      detail={
        <>
          {file && (
            <span>
              {file.name !== undefined && <bdi>{file.name}</bdi>} <Code>{file.code}</Code>
            </span>
          )}
          <Due on={task.dueOn} />
          {sending ? <Badge tone="good">{waiting ? t(`tasks:unsent.${sending}`) : t('tasks:lease.sent')}</Badge> : task.mine && task.state !== 'claimed' && <Badge>{t(`codes:taskState.${task.state}`)}</Badge>}
        </>
      }
      end={
        next && (
          <Button aria-label={`${t(`codes:taskStep.${next}`)}: ${title}`} icon={next === 'complete' ? 'check' : 'add'} onPress={() => void take(next)}>
            {t(`codes:taskStep.${next}`)}
          </Button>
        )
      }
    />
  );
}
