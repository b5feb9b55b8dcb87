import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePathId } from '../../app/use-path-id';
import { useDraft } from '../../session';
import { Page, showToast } from '../../ui';
import { ReferralForm, type Wanted } from './referral-form';
import { useDraftReferral } from './referrals-data';

/** A new referral for a file: which kind of service, which partner. Nothing leaves the organisation by it. */
export function NewReferralScreen() {
  const { t } = useTranslation('referrals');
  const caseFileId = usePathId('caseFileId');
  const navigate = useNavigate();
  const { draft, setDraft, drop } = useDraft<Wanted>(`referral ${caseFileId}`, { warm: false });
  const save = useDraftReferral(caseFileId);
  const done = (referralId: string | undefined): void => {
    drop();
    showToast(t('said.draft'));
    void navigate(referralId === undefined ? { to: '/referrals' } : { to: '/referrals/$referralId', params: { referralId } });
  };
  return (
    <Page title={t('new')} lead={t('new_lead')}>
      <ReferralForm
        wanted={draft}
        onChange={setDraft}
        saveLabel={t('draft_it')}
        error={save.error}
        isPending={save.isPending}
        onSave={(body) => save.mutate(body, { onSuccess: done })}
      />
    </Page>
  );
}
