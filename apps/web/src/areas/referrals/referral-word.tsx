import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n';
import { useColleagues } from '../../session';
import { Card, Facts, type Fact } from '../../ui';
import { useMayRedirect, type ReferralDetail } from './referrals-data';
import { WayOnward } from './way-onward';

/** What the person said of it, as they answered: also where they would rather not say. */
export function ReferralWord({ referral }: { readonly referral: ReferralDetail }) {
  const mayRedirect = useMayRedirect(referral);
  const { t } = useTranslation(['referrals', 'codes']);
  const colleagues = useColleagues();
  const { word } = referral;
  if (!word) return null;
  const { helped, wouldGoAgain, wantsAnother, askedOn, askedBy } = word;
  const asker = colleagues.get(askedBy)?.displayName;
  const facts: Fact[] = [
    { label: t('referrals:word.helped'), value: t(`codes:helped.${helped}`) },
    { label: t('referrals:word.again'), value: t(`codes:goAgain.${wouldGoAgain}`) },
    ...(wantsAnother ? [{ label: t('referrals:word.another'), value: t('codes:goAgain.yes') }] : []),
    { label: t('referrals:word.asked_on'), value: formatDay(askedOn) },
    ...(asker === undefined ? [] : [{ label: t('referrals:word.asked_by'), value: <bdi>{asker}</bdi> }]),
  ];
  return (
    <Card title={t('referrals:word.said_title')}>
      <p className="soft">{t('referrals:word.said_lead')}</p>
      <Facts facts={facts} />
      {mayRedirect && (
        <div>
          <WayOnward referralId={referral.id} quiet={!wantsAnother} />
        </div>
      )}
    </Card>
  );
}
