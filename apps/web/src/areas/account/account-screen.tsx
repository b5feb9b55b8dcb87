import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage, LANGUAGES, type Language } from '../../i18n';
import { Card, Page, SelectField } from '../../ui';
import { Devices } from './devices';
import { Passkeys } from './own-passkeys';
import { OwnPassword } from './own-password';
import { OwnRecoveryCodes } from './own-recovery-codes';
import { RecoveryCodes } from './recovery-codes';
import { useFactors } from './use-factors';
import { useFresh } from './use-fresh';

/** One's own: language, what one signs in with, and where one is signed in. */
export function AccountScreen() {
  const { t, i18n } = useTranslation(['account', 'common']);
  const { ask, dialog } = useFresh();
  const factors = useFactors();
  const [codes, setCodes] = useState<readonly string[]>();
  const choices = Object.entries(LANGUAGES).map(([value, label]) => ({ value: value as Language, label }));
  if (codes) {
    return (
      <Page key="codes" title={t('account:recovery_codes')} isStep>
        <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} />
      </Page>
    );
  }
  return (
    <Page title={t('common:account')}>
      <Card>
        <SelectField label={t('common:language')} choices={choices} value={i18n.language as Language} onChange={(language) => void changeLanguage(language)} placeholder={t('common:choose')} />
      </Card>
      <Devices />
      <Passkeys factors={factors} ask={ask} />
      <OwnPassword factors={factors} ask={ask} />
      <OwnRecoveryCodes factors={factors} ask={ask} onMade={setCodes} />
      {dialog}
    </Page>
  );
}
