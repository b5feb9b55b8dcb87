import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon, classes } from '../../ui';

/** The way on to another partner. */
export function WayOnward({ referralId, quiet = false }: { readonly referralId: string; readonly quiet?: boolean }) {
  const { t } = useTranslation('referrals');
  return (
    <Link className={classes('button', quiet && 'button-quiet')} to="/referrals/$referralId/redirection" params={{ referralId }}>
      <Icon name="referral" />
      <span>{t('another')}</span>
    </Link>
  );
}
