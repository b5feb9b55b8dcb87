import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment, formatNumber } from '../../i18n';
import { Badge, Button, Card, Empty, LinkRow, Loading, Page, ProblemNote, Rows } from '../../ui';
import { BeginDialog } from './begin-dialog';
import { useHandOvers, type HandOver } from './hand-overs-data';

/** Who leaves, and how far their work has been handed over. */
export function HandOversScreen() {
  const { t } = useTranslation('handOvers');
  const [open, over] = [useHandOvers('open'), useHandOvers('over')];
  const [beginning, setBeginning] = useState(false);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button icon="add" onPress={() => setBeginning(true)}>
          {t('begin')}
        </Button>
      }
    >
      <ProblemNote error={open.error ?? over.error} />
      {open.isPending ? <Loading /> : open.data?.length === 0 ? <Empty icon="people" title={t('none')} /> : <List title={t('open')} handOvers={open.data ?? []} />}
      {over.data && over.data.length > 0 && <List title={t('over')} handOvers={over.data} />}
      {beginning && <BeginDialog onClose={() => setBeginning(false)} />}
    </Page>
  );
}

function List({ title, handOvers }: { readonly title: string; readonly handOvers: readonly HandOver[] }) {
  const { t } = useTranslation(['handOvers', 'codes']);
  return (
    <Card title={title}>
      <Rows label={title}>
        {handOvers.map(({ id, workerName, state, begunAt, left }) => (
          <LinkRow
            key={id}
            to="/hand-overs/$handOverId"
            params={{ handOverId: id }}
            title={workerName}
            detail={
              <>
                <span>{t('handOvers:begun', { moment: formatMoment(begunAt) })}</span>
                {left && left.caseFiles + left.tasks > 0 && <span>{t('handOvers:left', { files: formatNumber(left.caseFiles), tasks: formatNumber(left.tasks) })}</span>}
              </>
            }
            end={<Badge tone={state === 'locked_out' ? 'danger' : state === 'closed' || state === 'withdrawn' ? 'plain' : 'warm'}>{t(`codes:handOverState.${state}`)}</Badge>}
          />
        ))}
      </Rows>
    </Card>
  );
}
