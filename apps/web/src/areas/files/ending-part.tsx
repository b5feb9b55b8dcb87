import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatMoment } from '../../i18n';
import { Badge, Button, ProblemNote, Row, Rows } from '../../ui';
import { spillsQuery } from './api';
import { Erasures } from './erasures';
import { useFileHere } from './file-context';
import { SpillDialog } from './spill-dialog';

/** What was taken out of the file, and erasing it as a whole. */
export function EndingPart() {
  const { may } = useFileHere();
  return (
    <>
      {may('read', 'Spill') && <Spills />}
      {may('read', 'Erasure') && <Erasures />}
    </>
  );
}

function Spills() {
  const { t } = useTranslation(['files', 'codes']);
  const { file, may } = useFileHere();
  const { data = [], error } = useQuery(spillsQuery(file.id));
  const [reporting, setReporting] = useState(false);
  return (
    <section className="stack" aria-label={t('files:spill.list')}>
      <h3>{t('files:spill.list')}</h3>
      <p className="soft">{t('files:spill.why')}</p>
      <ProblemNote error={error} />
      {data.length > 0 && (
        <Rows label={t('files:spill.list')}>
          {data.map(({ id, reason, reportedAt, settledAt, lastBackupGoneOn }) => (
            <Row
              key={id}
              title={t(`codes:spillReason.${reason}`)}
              detail={
                <>
                  <span>{formatMoment(reportedAt)}</span>
                  {settledAt !== undefined && <span>{t('files:spill.settled', { when: formatMoment(settledAt) })}</span>}
                  {lastBackupGoneOn !== undefined && <span>{t('files:spill.backup', { day: formatDay(lastBackupGoneOn) })}</span>}
                </>
              }
              end={settledAt === undefined && <Badge tone="warm">{t('files:spill.under_way')}</Badge>}
            />
          ))}
        </Rows>
      )}
      {may('create', 'Spill') && (
        <span>
          <Button onPress={() => setReporting(true)}>{t('files:spill.overwritten')}</Button>
        </span>
      )}
      {reporting && <SpillDialog onClose={() => setReporting(false)} />}
    </section>
  );
}
