import './account.css';
import { useTranslation } from 'react-i18next';
import { changeLanguage, LANGUAGES, type Language } from '../../i18n';
import { Icon, SelectField } from '../../ui';
import { DEVICE_KINDS, type DeviceKind } from './sign-in';

/** The language of this device, each under its own name: to be found by whoever cannot read the present one. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation('common');
  return (
    <label className="language-choice">
      <Icon name="language" />
      <span className="visually-hidden">{t('language')}</span>
      <select value={i18n.language} onChange={({ target }) => void changeLanguage(target.value as Language)}>
        {Object.entries(LANGUAGES).map(([value, label]) => (
          <option key={value} value={value} lang={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface DeviceChoiceProps {
  readonly value: DeviceKind;
  readonly onChange: (device: DeviceKind) => void;
}

/** What the worker signs in on: how they will find it again in their list of devices. */
export function DeviceChoice({ value, onChange }: DeviceChoiceProps) {
  const { t } = useTranslation(['account', 'codes', 'common']);
  const choices = DEVICE_KINDS.map((kind) => ({ value: kind, label: t(`codes:deviceKind.${kind}`) }));
  return <SelectField label={t('account:this_device')} hint={t('account:this_device_hint')} choices={choices} value={value} onChange={onChange} placeholder={t('common:choose')} />;
}
