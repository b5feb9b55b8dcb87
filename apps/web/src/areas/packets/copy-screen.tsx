import { lazy, Suspense } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePathId } from '../../app/use-path-id';
import { formatDay, formatMoment } from '../../i18n';
import { Button, Card, Code, Facts, Icon, Loading, Note, Page, ProblemNote } from '../../ui';
import { isGone, PacketGone } from './packet-gone';
import { usePacketCopy } from './packets-data';

const SharedContents = lazy(async () => ({ default: (await import('../files')).SharedContents }));

/** A copy to print: with its code, and the day after which it must be destroyed. That it was taken is written down. */
export function CopyScreen() {
  const { t } = useTranslation(['packets', 'codes']);
  const packetId = usePathId('packetId');
  const { data: copy, error } = usePacketCopy(packetId);
  if (isGone(error)) return <PacketGone />;
  if (!copy) return <Page title={t('packets:copy.title')}>{error ? <ProblemNote error={error} /> : <Loading />}</Page>;
  const actions = (
    <>
      <Link className="button" to="/packets/$packetId" params={{ packetId }}>
        <Icon name="back" />
        <span>{t('packets:copy.back')}</span>
      </Link>
      <Button icon="print" onPress={() => window.print()}>
        {t('packets:copy.print')}
      </Button>
    </>
  );
  return (
    <Page title={t(`codes:serviceFamily.${copy.serviceFamily}`)} lead={<Code>{copy.code}</Code>} actions={actions}>
      <Note tone="warm" title={t('packets:copy.destroy', { day: formatDay(copy.sharedUntil) })}>
        <p>{t('packets:copy.destroy_when')}</p>
      </Note>
      <Card>
        <Facts facts={[{ label: t('packets:copy.taken'), value: formatMoment(copy.takenAt) }]} />
        <Suspense fallback={<Loading lines={2} />}>
          <SharedContents contents={copy.contents} />
        </Suspense>
      </Card>
    </Page>
  );
}
