import { INTERPRETER_LANGUAGES } from '@parasol/kernel';
import { useTranslation } from 'react-i18next';
import { GuardedField } from '../../guard';
import { formatLanguage } from '../../i18n';
import { ManyChips, TextField } from '../../ui';
import { WEEKDAYS } from './entry-words';
import { DAYS, type ToldForm } from './told-form';

const SPOKEN = INTERPRETER_LANGUAGES.filter((code) => code.length <= 3);

interface ToldFieldsProps {
  readonly form: ToldForm;
  readonly onChange: (form: ToldForm) => void;
}

/** What a service says of itself: the same fields for who writes an entry down, and for a partner who proposes. */
export function ToldFields({ form, onChange }: ToldFieldsProps) {
  const { t } = useTranslation(['directory', 'codes']);
  const put = (more: Partial<ToldForm>): void => onChange({ ...form, ...more });
  const languages = SPOKEN.map((value) => ({ value: value, label: formatLanguage(value) })).sort((one, other) => one.label.localeCompare(other.label));
  return (
    <>
      <GuardedField label={t('directory:hand.description')} lines={3} maxLength={2_000} value={form.description} onChange={(description) => put({ description })} />
      <TextField label={t('directory:hand.phone')} hint={t('directory:hand.phone_hint')} type="tel" inputMode="tel" maxLength={40} value={form.phone} onChange={(phone) => put({ phone })} />
      <TextField label={t('directory:hand.email')} type="email" maxLength={254} value={form.email} onChange={(email) => put({ email })} />
      <TextField label={t('directory:hand.url')} type="url" maxLength={2_000} value={form.url} onChange={(url) => put({ url })} />
      <ManyChips label={t('directory:hand.languages')} choices={languages} value={form.languages} onChange={(chosen) => put({ languages: chosen })} />
      <TextField label={t('directory:hand.price')} inputMode="decimal" maxLength={10} value={form.amount} onChange={(amount) => put({ amount })} />
      <TextField label={t('directory:hand.currency')} maxLength={3} value={form.currency} onChange={(currency) => put({ currency })} />
      <GuardedField label={t('directory:hand.documents')} lines={2} maxLength={2_000} value={form.documents} onChange={(documents) => put({ documents })} />
      <ManyChips label={t('directory:hand.hours')} choices={DAYS.map((value) => ({ value, label: t(`codes:weekday.${WEEKDAYS[value]}`) }))} value={form.days} onChange={(days) => put({ days })} />
      {form.days.length > 0 && (
        <div className="cluster">
          <TextField label={t('directory:hand.opensAt')} type="time" value={form.opensAt} onChange={(opensAt) => put({ opensAt })} />
          <TextField label={t('directory:hand.closesAt')} type="time" value={form.closesAt} onChange={(closesAt) => put({ closesAt })} />
        </div>
      )}
      <GuardedField label={t('directory:hand.howToCome')} lines={2} maxLength={1_000} value={form.howToCome} onChange={(howToCome) => put({ howToCome })} />
    </>
  );
}
