import { ApiProblem } from '@parasol/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayFromToday } from '../../i18n';
import { Button, Card, DateField, Note, ProblemNote } from '../../ui';
import { ReasonDialog } from './reason-dialog';
import { useAnswer, type Answer, type Packet } from './packets-data';

const DECLINE_REASONS = ['no_capacity', 'not_our_service', 'outside_area', 'person_not_reached', 'other'] as const;
const NOT_RECEIVED_REASONS = ['person_did_not_come', 'person_decided_otherwise', 'no_capacity', 'passed_on', 'other'] as const;

/** Nobody makes appointments for later than that. */
const YEAR_DAYS = 365;

/** What can be said about a packet now; the most likely first. */
export function PacketAnswer({ packet }: { readonly packet: Packet }) {
  const { t } = useTranslation('packets');
  const answer = useAnswer(packet);
  const raced = answer.error instanceof ApiProblem && [409, 412].includes(answer.error.status);
  return (
    <Card title={t(`now.${packet.state}`)}>
      {raced ? <Note tone="warm">{t('quicker')}</Note> : <ProblemNote error={answer.error} />}
      <Answers key={packet.version} packet={packet} say={answer.mutate} busy={answer.isPending} />
    </Card>
  );
}

interface Part {
  readonly packet: Packet;
  readonly say: (answer: Answer) => void;
  readonly busy: boolean;
}

function Answers(part: Part) {
  const { t } = useTranslation('packets');
  switch (part.packet.state) {
    case 'offered':
    case 'waitlisted':
      return <FirstAnswer {...part} />;
    case 'accepted':
      return <Appointment {...part} label={t('appointment')} />;
    case 'appointment_set':
    case 'rescheduled':
      return <Attendance {...part} />;
    case 'attended':
      return <Outcome {...part} />;
    case 'not_attended':
      return <AfterAbsence {...part} />;
    default:
      return null;
  }
}

function FirstAnswer({ packet, say, busy }: Part) {
  const { t } = useTranslation(['packets', 'codes']);
  const [on, setOn] = useState('');
  const [declining, setDeclining] = useState(false);
  return (
    <>
      <DateField label={t('packets:appointment')} hint={t('packets:if_known')} value={on} min={dayFromToday()} max={dayFromToday(YEAR_DAYS)} onChange={setOn} />
      <div className="cluster">
        <Button tone="main" icon="check" isPending={busy} onPress={() => say({ say: 'accept', ...(on === '' ? {} : { appointmentOn: on }) })}>
          {t(on === '' ? 'codes:referralStep.acceptance' : 'codes:referralStep.acceptance_with_appointment')}
        </Button>
        {packet.state === 'offered' && (
          <Button icon="clock" isPending={busy} onPress={() => say({ say: 'waitlist' })}>
            {t('codes:referralStep.waitlisting')}
          </Button>
        )}
        <Button onPress={() => setDeclining(true)}>{t('codes:referralStep.declination')}</Button>
      </div>
      <ReasonDialog
        title={t('packets:why_declined')}
        confirm={t('codes:referralStep.declination')}
        reasons={DECLINE_REASONS.map((value) => ({ value, label: t(`codes:declineReason.${value}`) }))}
        isOpen={declining}
        onClose={() => setDeclining(false)}
        onChosen={(reason) => say({ say: 'decline', reason })}
      />
    </>
  );
}

function Appointment({ packet, say, busy, label }: Part & { readonly label: string }) {
  const { t } = useTranslation('packets');
  const [on, setOn] = useState(packet.appointmentOn ?? '');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        say({ say: 'appoint', on });
      }}
    >
      <DateField label={label} value={on} min={dayFromToday()} max={dayFromToday(YEAR_DAYS)} onChange={setOn} />
      <div>
        <Button type="submit" tone={packet.state === 'accepted' ? 'main' : 'plain'} isDisabled={on === '' || on === packet.appointmentOn} isPending={busy}>
          {t('set_appointment')}
        </Button>
      </div>
    </form>
  );
}

function Attendance(part: Part) {
  const { t } = useTranslation(['packets', 'codes']);
  const { say, busy } = part;
  return (
    <>
      <div className="cluster">
        <Button tone="main" icon="check" isPending={busy} onPress={() => say({ say: 'attended', attended: true })}>
          {t('packets:came')}
        </Button>
        <Button isPending={busy} onPress={() => say({ say: 'attended', attended: false })}>
          {t('packets:came_not')}
        </Button>
      </div>
      <Appointment {...part} label={t('packets:other_appointment')} />
    </>
  );
}

function Outcome({ say, busy }: Part) {
  const { t } = useTranslation('packets');
  return (
    <div className="cluster">
      <Button tone="main" icon="check" isPending={busy} onPress={() => say({ say: 'outcome', received: true })}>
        {t('received')}
      </Button>
      <NotReceived say={say} />
    </div>
  );
}

function AfterAbsence(part: Part) {
  const { t } = useTranslation('packets');
  return (
    <>
      <Appointment {...part} label={t('other_appointment')} />
      <div className="cluster">
        <NotReceived say={part.say} />
      </div>
    </>
  );
}

function NotReceived({ say }: Pick<Part, 'say'>) {
  const { t } = useTranslation(['packets', 'codes']);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onPress={() => setAsking(true)}>{t('packets:received_not')}</Button>
      <ReasonDialog
        title={t('packets:why_not_received')}
        confirm={t('packets:tell')}
        reasons={NOT_RECEIVED_REASONS.map((value) => ({ value, label: t(`codes:notReceivedReason.${value}`) }))}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onChosen={(reason) => say({ say: 'outcome', received: false, reason })}
      />
    </>
  );
}
