import './hand-overs.css';
import { ApiProblem } from '@parasol/api-client';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePathId } from '../../app/use-path-id';
import { useMay, useSession } from '../../session';
import { Badge, Card, Empty, Loading, Note, Page, ProblemNote } from '../../ui';
import { HandOverSteps } from './hand-over-steps';
import { useHandOver, useHandOverItems, type HandOverItem } from './hand-overs-data';
import { ItemDialog } from './item-dialog';
import { ItemList } from './item-list';

/** One hand-over, step by step: where it stands, what is left, and what can be done now. */
export function HandOverScreen() {
  const { t } = useTranslation(['handOvers', 'codes', 'common']);
  const id = usePathId('handOverId');
  const { organisation, worker, teamIds } = useSession();
  const may = useMay();
  const [teamId] = teamIds;
  const seesItems = teamId !== undefined && may('read', 'HandOverItem', { organisationId: organisation.id, teamId, workerId: '', file: null });
  const { data: handOver, error } = useHandOver(id);
  const items = useHandOverItems(id, seesItems);
  const [opened, setOpened] = useState<string>();
  if (error instanceof ApiProblem && error.status === 404) {
    return (
      <Page title={t('common:absent_title')}>
        <Empty icon="people" title={t('common:absent')} />
      </Page>
    );
  }
  if (!handOver) return <Page title={t('handOvers:title')}>{error ? <ProblemNote error={error} /> : <Loading lines={6} />}</Page>;
  const all = items.data ?? [];
  const item = all.find((one) => one.id === opened);
  const lists = { onOpen: (one: HandOverItem) => setOpened(one.id), settled: handOver.state === 'withdrawn' };
  return (
    <Page title={t('handOvers:of', { name: handOver.workerName })} lead={<Badge>{t(`codes:handOverState.${handOver.state}`)}</Badge>}>
      <HandOverSteps handOver={handOver} />
      {seesItems ? (
        <>
          <ProblemNote error={items.error} />
          {items.isPending ? (
            <Loading />
          ) : (
            <>
              <ItemList title={t('handOvers:files')} none={t('handOvers:no_files')} items={all.filter(({ kind }) => kind === 'case_file')} all={all} {...lists} />
              <ItemList title={t('handOvers:tasks')} none={t('handOvers:no_tasks')} items={all.filter(({ kind, caseFileId }) => kind === 'task' && caseFileId === undefined)} all={all} {...lists} />
            </>
          )}
          <Note>
            <p>{t('handOvers:advisers')}</p>
          </Note>
        </>
      ) : (
        <Card title={t('handOvers:work')}>
          <p className="soft">{t('handOvers:supervisors_see')}</p>
        </Card>
      )}
      <Link className="way" to="/hand-overs">
        {t('handOvers:to_all')}
      </Link>
      {item && worker.id !== handOver.workerId && <ItemDialog key={item.id} item={item} onClose={() => setOpened(undefined)} />}
    </Page>
  );
}
