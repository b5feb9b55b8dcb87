import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../session';
import { Icon, Loading, PartProblem } from '../../ui';
import { ReferralRows } from './referral-rows';
import { useReferralsOf } from './referrals-data';

interface ReferralsOfFileProps {
  readonly caseFileId: string;
  /** Whether new referrals make sense: not on a file that is at its end. */
  readonly writable?: boolean;
}

/** The referrals of a file, of those that one sees, and the way to another one. */
export function ReferralsOfFile({ caseFileId, writable = true }: ReferralsOfFileProps) {
  const { t } = useTranslation('referrals');
  const may = useMay();
  const { data, error } = useReferralsOf(caseFileId);
  if (error && !data) return <PartProblem error={error} />;
  return (
    <div className="stack">
      {writable && may('create', 'Referral') && <NewReferralLink caseFileId={caseFileId} />}
      {!data ? <Loading lines={1} /> : data.length === 0 ? <p className="soft">{t('none.file')}</p> : <ReferralRows label={t('title')} referrals={data} />}
    </div>
  );
}

/** Leads to a new referral for this file. */
function NewReferralLink({ caseFileId }: { readonly caseFileId: string }) {
  const { t } = useTranslation('referrals');
  return (
    <div>
      <Link className="button" to="/referrals/new/$caseFileId" params={{ caseFileId }}>
        <Icon name="add" />
        <span>{t('new')}</span>
      </Link>
    </div>
  );
}
