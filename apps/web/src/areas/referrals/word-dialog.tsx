import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayFromToday } from '../../i18n';
import { useColleagues, useSession } from '../../session';
import { Button, Checkbox, DateField, Dialog, OneChip, SelectField } from '../../ui';
import { useCareTeam, type Referral, type Word } from './referrals-data';

const HELPED = ['helped', 'partly', 'not', 'prefers_not_to_say'] as const satisfies readonly Word['helped'][];
const AGAIN = ['yes', 'no', 'prefers_not_to_say'] as const satisfies readonly Word['wouldGoAgain'][];

interface WordDialogProps {
  readonly referral: Referral;
  readonly onClose: () => void;
  readonly onSaid: (word: Word) => void;
}

/** What the person answered, on which day, and to whom: nothing is chosen beforehand. */
export function WordDialog({ referral, onClose, onSaid }: WordDialogProps) {
  const { t } = useTranslation(['referrals', 'codes', 'common']);
  const { worker } = useSession();
  const colleagues = useColleagues();
  const careTeam = useCareTeam(referral.caseFileId);
  const [helped, setHelped] = useState<Word['helped']>();
  const [wouldGoAgain, setAgain] = useState<Word['wouldGoAgain']>();
  const [wantsAnother, setAnother] = useState(false);
  const [askedOn, setAskedOn] = useState('');
  const [askedBy, setAskedBy] = useState(worker.id);
  const askers = [worker.id, ...(careTeam.data ?? []).filter((id) => id !== worker.id)];
  const whole = helped !== undefined && askedOn !== '';
  const say = (): void => {
    if (!whole) return;
    onSaid({ helped, wantsAnother, askedOn, ...(wouldGoAgain === undefined ? {} : { wouldGoAgain }), ...(askedBy === worker.id ? {} : { askedBy }) });
  };
  const actions = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button tone="main" icon="check" isDisabled={!whole} onPress={say}>
        {t('referrals:word.note_it')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('referrals:word.title')} isOpen onClose={onClose} actions={actions}>
      <p>{t('referrals:word.lead')}</p>
      <OneChip label={t('referrals:word.helped')} choices={HELPED.map((value) => ({ value, label: t(`codes:helped.${value}`) }))} value={helped} onChange={setHelped} />
      <OneChip label={t('referrals:word.again')} choices={AGAIN.map((value) => ({ value, label: t(`codes:goAgain.${value}`) }))} value={wouldGoAgain} onChange={setAgain} />
      <Checkbox isSelected={wantsAnother} onChange={setAnother}>
        {t('referrals:word.another')}
      </Checkbox>
      <DateField label={t('referrals:word.asked_on')} value={askedOn} max={dayFromToday()} onChange={setAskedOn} {...(referral.offeredAt === undefined ? {} : { min: referral.offeredAt.slice(0, 10) })} />
      <SelectField
        label={t('referrals:word.asked_by')}
        choices={askers.map((value) => ({ value, label: colleagues.get(value)?.displayName ?? '' }))}
        placeholder={t('common:choose')}
        value={askedBy}
        onChange={setAskedBy}
      />
    </Dialog>
  );
}
