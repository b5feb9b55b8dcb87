import { lazy, Suspense } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePathId } from '../../app/use-path-id';
import { formatDay, formatDayTwice, formatMoment } from '../../i18n';
import { Card, Code, Facts, Icon, Loading, Note, Page, ProblemNote, type Fact } from '../../ui';
import { PacketAnswer } from './packet-answer';
import { isGone, PacketGone } from './packet-gone';
import { usePacket, type Packet } from './packets-data';

const SharedContents = lazy(async () => ({ default: (await import('../files')).SharedContents }));

/** One referral as the partner sees it: little, and only while the person agrees. */
export function PacketScreen() {
  const { t } = useTranslation(['packets', 'codes']);
  const packetId = usePathId('packetId');
  const { data: packet, error } = usePacket(packetId);
  if (isGone(error)) return <PacketGone />;
  if (!packet) return <Page title={t('packets:one')}>{error ? <ProblemNote error={error} /> : <Loading />}</Page>;
  return (
    <Page title={t(`codes:serviceFamily.${packet.serviceFamily}`)} lead={<Code>{packet.code}</Code>}>
      <PacketAnswer packet={packet} />
      <Card title={t('packets:what_you_see')}>
        <PacketFacts packet={packet} />
        <p className="soft">{t('packets:little')}</p>
      </Card>
      {packet.contents.length > 0 && (
        <Card title={t('packets:contents')}>
          <Suspense fallback={<Loading lines={2} />}>
            <SharedContents contents={packet.contents} />
          </Suspense>
          <Link className="button" to="/packets/$packetId/copy" params={{ packetId }}>
            <Icon name="print" />
            <span>{t('packets:copy.take')}</span>
          </Link>
        </Card>
      )}
      <Note title={t('packets:until_title')}>
        <p>{packet.state === 'offered' ? t('packets:until_answer', { day: formatDay(packet.respondBy) }) : t('packets:until_consent')}</p>
        <p>{t('packets:until_day', { day: formatDay(packet.sharedUntil) })}</p>
      </Note>
      <Link className="way" to="/packets">{t('packets:to_all')}</Link>
    </Page>
  );
}

function PacketFacts({ packet }: { readonly packet: Packet }) {
  const { t } = useTranslation(['packets', 'codes']);
  const { state, respondBy, offeredAt, answeredAt, appointmentOn } = packet;
  const facts: Fact[] = [
    { label: t('packets:fact.state'), value: t(`codes:referralState.${state}`) },
    { label: t('packets:fact.offered'), value: formatMoment(offeredAt) },
    ...(state === 'offered' ? [{ label: t('packets:fact.respond_by'), value: formatDayTwice(respondBy) }] : []),
    ...(answeredAt === undefined ? [] : [{ label: t('packets:fact.answered'), value: formatMoment(answeredAt) }]),
    ...(appointmentOn === undefined ? [] : [{ label: t('packets:fact.appointment'), value: formatDay(appointmentOn) }]),
  ];
  return <Facts facts={facts} />;
}
