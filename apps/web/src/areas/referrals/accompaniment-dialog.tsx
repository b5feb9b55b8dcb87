import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayFromToday } from '../../i18n';
import { useColleagues, useSession } from '../../session';
import { Button, Checkbox, DateField, Dialog, OneChip, ProblemNote, SelectField } from '../../ui';
import type { Accompaniment } from './accompaniment-data';
import { useCareTeam, type ReferralDetail } from './referrals-data';

const PARTS = ['morning', 'midday', 'afternoon', 'evening', 'night'] as const satisfies readonly Accompaniment['partOfDay'][];
const POINTS = ['as_agreed', 'at_our_place', 'at_the_service'] as const satisfies readonly Accompaniment['meetingPoint'][];
/** As far ahead as the server takes it. */
const LAST_DAY = 365;

interface AccompanimentDialogProps {
  readonly referral: ReferralDetail;
  readonly onClose: () => void;
  readonly onAgreed: (agreed: Accompaniment) => void;
}

/** Who goes along, when, and where they meet: what the person agreed to, and nothing that tells where they are. */
export function AccompanimentDialog({ referral, onClose, onAgreed }: AccompanimentDialogProps) {
  const { t } = useTranslation(['referrals', 'codes', 'common']);
  const { worker } = useSession();
  const colleagues = useColleagues();
  const careTeam = useCareTeam(referral.caseFileId);
  const before = referral.accompaniment;
  const [companionId, setCompanion] = useState(before?.companionId ?? '');
  const [on, setOn] = useState(before?.on ?? referral.appointmentOn ?? '');
  const [partOfDay, setPart] = useState<Accompaniment['partOfDay'] | undefined>(before?.partOfDay);
  const [meetingPoint, setPoint] = useState<Accompaniment['meetingPoint'] | undefined>(before?.meetingPoint);
  const [agreed, setAgreed] = useState(false);
  const choices = (careTeam.data ?? []).map((value) => ({ value, label: colleagues.get(value)?.displayName ?? '' }));
  const mine = choices.filter(({ value }) => value === worker.id);
  const whole = companionId !== '' && on !== '' && partOfDay !== undefined && meetingPoint !== undefined && agreed;
  const actions = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button tone="main" icon="check" isDisabled={!whole} onPress={() => whole && onAgreed({ companionId, on, partOfDay, meetingPoint, agreed: true })}>
        {t('referrals:along.save')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('referrals:along.title')} isOpen onClose={onClose} actions={actions}>
      <p>{t('referrals:along.lead')}</p>
      <ProblemNote error={careTeam.error} />
      <SelectField
        label={t('referrals:along.who')}
        choices={[...mine, ...choices.filter(({ value }) => value !== worker.id)]}
        placeholder={t('common:choose')}
        value={companionId}
        onChange={setCompanion}
      />
      <DateField label={t('referrals:along.on')} value={on} min={dayFromToday()} max={dayFromToday(LAST_DAY)} onChange={setOn} />
      <OneChip label={t('referrals:along.part')} choices={PARTS.map((value) => ({ value, label: t(`codes:dayPart.${value}`) }))} value={partOfDay} onChange={setPart} />
      <OneChip label={t('referrals:along.where')} choices={POINTS.map((value) => ({ value, label: t(`codes:meetingPoint.${value}`) }))} value={meetingPoint} onChange={setPoint} />
      <Checkbox isSelected={agreed} onChange={setAgreed}>
        {t('referrals:along.agreed')}
      </Checkbox>
    </Dialog>
  );
}
