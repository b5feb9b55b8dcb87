import { ApiProblem } from '@parasol/api-client';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Note, ProblemNote } from '../../ui';

/** What was refused; where only a card may be shown, the way to the card, and where somebody was quicker, that. */
export function ReferralProblem({ error, partnerId }: { readonly error: unknown; readonly partnerId: string }) {
  const { t } = useTranslation(['referrals', 'codes']);
  if (error instanceof ApiProblem && error.code === 'card_only') {
    return (
      <Note tone="warm" title={t('codes:problem.card_only')}>
        <Link className="way" to="/directory/$partnerId/card" params={{ partnerId }}>
          {t('referrals:to_card')}
        </Link>
      </Note>
    );
  }
  if (error instanceof ApiProblem && [409, 412].includes(error.status)) return <Note tone="warm">{t('referrals:quicker')}</Note>;
  return <ProblemNote error={error} />;
}
