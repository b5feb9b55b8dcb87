import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatDayInWords } from '../../i18n';
import { Badge, Code, Empty, LinkRow, Loading, Page, ProblemNote, Rows, Tabs } from '../../ui';
import { OpenClosures } from './closures';
import { STAGES, usePackets, type Packet, type Stage } from './packets-data';

/** The referrals that were sent to the partner, those that wait for an answer first. */
export function PacketsScreen() {
  const { t } = useTranslation('packets');
  const [stage, setStage] = useState<string>('to_answer');
  const items = (Object.keys(STAGES) as Stage[]).map((id) => ({ id, label: t(`stage.${id}`), content: <StageList stage={id} /> }));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <OpenClosures />
      <Tabs label={t('title')} items={items} selected={stage} onSelect={setStage} />
    </Page>
  );
}

function StageList({ stage }: { readonly stage: Stage }) {
  const { t } = useTranslation('packets');
  const { data, error } = usePackets(stage);
  if (!data) return error ? <ProblemNote error={error} /> : <Loading />;
  if (data.items.length === 0) return <Empty icon="referral" title={t(`none.${stage}`)} />;
  return (
    <>
      <Rows label={t(`stage.${stage}`)}>
        {data.items.map((packet) => (
          <PacketRow key={packet.id} packet={packet} />
        ))}
      </Rows>
      {data.more && <p className="soft">{t('more')}</p>}
    </>
  );
}

function PacketRow({ packet }: { readonly packet: Packet }) {
  const { t } = useTranslation(['packets', 'codes']);
  const { appointmentOn, respondBy, state } = packet;
  return (
    <LinkRow
      to="/packets/$packetId"
      params={{ packetId: packet.id }}
      title={t(`codes:serviceFamily.${packet.serviceFamily}`)}
      detail={
        <>
          <Code>{packet.code}</Code>
          {state === 'offered' && <span>{t('packets:answer_by', { day: formatDayInWords(respondBy) })}</span>}
          {appointmentOn !== undefined && <span>{t('packets:appointment_on', { day: formatDay(appointmentOn) })}</span>}
        </>
      }
      end={<Badge tone={state === 'offered' ? 'accent' : 'plain'}>{t(`codes:referralState.${state}`)}</Badge>}
    />
  );
}
