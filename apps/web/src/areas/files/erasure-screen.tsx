import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDay, formatMoment } from '../../i18n';
import { api } from '../../session';
import { Badge, Card, Empty, Facts, Loading, Page, ProblemNote } from '../../ui';
import { held, isAbsent } from './api';
import { usePathId } from '../../app/use-path-id';

/** Until the job has destroyed the key, it is asked for again. */
const ASK_AGAIN_MS = 3_000;

/** The receipt of an erasure, to be told to the person: when the key was destroyed, and when its last backup is gone. */
export function ErasureScreen() {
  const { t } = useTranslation(['files', 'codes', 'common']);
  const id = usePathId('erasureId');
  const { data, error } = useQuery({
    queryKey: ['files', 'erasure-receipt', id],
    queryFn: async ({ signal }) => held(await api.GET('/erasure-receipts/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data && state.data.state === 'confirmed' ? ASK_AGAIN_MS : false),
  });
  const absent = isAbsent(error);
  return (
    <Page title={t('files:erasure.receipt')} lead={t('files:erasure.receipt_for')}>
      {absent ? <Empty icon="files" title={t('common:absent')} /> : <ProblemNote error={error} />}
      {!data && !error && <Loading lines={3} />}
      {data && !absent && (
        <Card>
          <Facts
            facts={[
              { label: t('files:erasure.state'), value: <Badge tone={data.state === 'done' ? 'good' : 'warm'}>{t(`codes:erasureState.${data.state}`)}</Badge> },
              { label: t('files:erasure.reason'), value: t(`codes:erasureReason.${data.reason}`) },
              { label: t('files:erasure.requested_at'), value: formatMoment(data.requestedAt) },
              ...(data.confirmedAt === undefined ? [] : [{ label: t('files:erasure.confirmed_at'), value: formatMoment(data.confirmedAt) }]),
              ...(data.erasedAt === undefined ? [] : [{ label: t('files:erasure.erased_at'), value: formatMoment(data.erasedAt) }]),
              ...(data.lastBackupGoneOn === undefined ? [] : [{ label: t('files:erasure.backup'), value: formatDay(data.lastBackupGoneOn) }]),
            ]}
          />
        </Card>
      )}
    </Page>
  );
}
