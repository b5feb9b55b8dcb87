import { AGE_BANDS, GENDER_BANDS, INTERPRETER_LANGUAGES, NEEDS } from '@parasol/kernel';
import { useTranslation } from 'react-i18next';
import type { Author } from '../../guard';
import { formatLanguage, formatNumber } from '../../i18n';
import { Checkbox, ManyChips, OneChip, SelectField } from '../../ui';
import type { ContactForm } from './contact-form';
import { Fold } from './fold';
import { NoteField } from './note-field';

interface FieldsProps {
  readonly form: ContactForm;
  readonly onChange: (form: ContactForm) => void;
}

/** What the person says that they want, in their order, and whether somebody is to come back to it. */
export function NeedsField({ form, onChange }: FieldsProps) {
  const { t } = useTranslation(['outreach', 'codes']);
  const { needs } = form;
  const choices = NEEDS.map((need) => {
    const place = needs.indexOf(need);
    const label = t(`codes:need.${need}`);
    return { value: need, label: place < 0 ? label : `${formatNumber(place + 1)} · ${label}` };
  });
  return (
    <>
      <Fold title={t('needs')} detail={needs.length > 0 ? formatNumber(needs.length) : undefined}>
        <ManyChips label={t('needs_in_order')} choices={choices} value={needs} onChange={(next) => onChange({ ...form, needs: next })} />
      </Fold>
      <Checkbox isSelected={form.wantsFollowUp} onChange={(wantsFollowUp) => onChange({ ...form, wantsFollowUp })}>
        {t('wants_follow_up')}
      </Checkbox>
    </>
  );
}

interface MoreFieldsProps extends FieldsProps {
  /** Who writes, where nobody is signed in. */
  readonly author?: Author | undefined;
}

/** Whatever may be left out, and mostly is. */
export function MoreFields({ form, onChange, author }: MoreFieldsProps) {
  const { t } = useTranslation(['outreach', 'codes']);
  const languages = INTERPRETER_LANGUAGES.map((code) => ({ value: code, label: formatLanguage(code) }));
  const sorted = languages.sort((one, other) => one.label.localeCompare(other.label));
  const known = form.returning === undefined ? undefined : form.returning ? 'yes' : 'no';
  return (
    <Fold title={t('more')}>
      <NoteField author={author} note={form.note} onChange={(note) => onChange({ ...form, note })} />
      <OneChip label={t('gender')} choices={GENDER_BANDS.map((value) => ({ value, label: t(`codes:genderBand.${value}`) }))} value={form.genderBand} onChange={(genderBand) => onChange({ ...form, genderBand })} />
      <OneChip label={t('age')} choices={AGE_BANDS.map((value) => ({ value, label: t(`codes:ageBand.${value}`) }))} value={form.ageBand} onChange={(ageBand) => onChange({ ...form, ageBand })} />
      <OneChip
        label={t('met_before')}
        choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`met_before_${value}`) }))}
        value={known}
        onChange={(answer) => onChange({ ...form, returning: answer === undefined ? undefined : answer === 'yes' })}
      />
      <SelectField
        label={t('interpreter')}
        placeholder={t('interpreter_none')}
        choices={[{ value: 'none' as const, label: t('interpreter_none') }, ...sorted]}
        value={form.interpreterLanguage ?? 'none'}
        onChange={(code) => onChange({ ...form, interpreterLanguage: code === 'none' ? undefined : code })}
      />
    </Fold>
  );
}
