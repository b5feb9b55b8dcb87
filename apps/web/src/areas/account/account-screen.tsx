import { useTranslation } from 'react-i18next';
import { changeLanguage, LANGUAGES, type Language } from '../../i18n';
import { Card, Page, SelectField } from '../../ui';

/** One's own settings on this device. */
export function AccountScreen() {
  const { t, i18n } = useTranslation('common');
  const choices = Object.entries(LANGUAGES).map(([value, label]) => ({ value: value as Language, label }));
  return (
    <Page title={t('account')}>
      <Card>
        <SelectField label={t('language')} choices={choices} value={i18n.language as Language} onChange={(language) => void changeLanguage(language)} placeholder={t('choose')} />
      </Card>
    </Page>
  );
}
