import { useTranslation } from 'react-i18next';
import { Link } from '@tanstack/react-router';
import { refreshSession } from '../../session';
import { Card, Page } from '../../ui';
import { LanguageChoice } from './choices';
import { SignInForm } from './sign-in-form';

/** The way in. Nothing on it says what lies behind. */
export function SignInScreen() {
  const { t } = useTranslation(['account', 'common']);
  return (
    <div className="entrance">
      <Page title={t('common:sign_in')} actions={<LanguageChoice />}>
        <Card>
          <SignInForm onSignedIn={refreshSession} />
        </Card>
        <p>
          <Link to="/welcome" className="button button-quiet">{t('account:have_invitation')}</Link>
        </p>
      </Page>
    </div>
  );
}
