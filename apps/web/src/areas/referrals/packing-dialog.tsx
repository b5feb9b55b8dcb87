import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatList } from '../../i18n';
import { Button, Dialog, Loading, Note, ProblemNote } from '../../ui';
import { useAgreement, usePartnerName } from '../directory';
import { usePreview, type Wish } from './contents-data';
import type { Consent, Referral } from './referrals-data';

const files = () => import('../files');
const ReleaseChoice = lazy(async () => ({ default: (await files()).ReleaseChoice }));
const SharedContents = lazy(async () => ({ default: (await files()).SharedContents }));

interface PackingDialogProps {
  readonly referral: Referral;
  readonly consent: Consent;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onReady: (contents: Wish) => void;
}

/** What is passed on: chosen one by one, looked at as the partner will see it, and only then frozen. */
export function PackingDialog({ referral, consent, isOpen, onClose, onReady }: PackingDialogProps) {
  const { t, i18n } = useTranslation(['referrals', 'codes', 'common']);
  const partner = usePartnerName(referral.recipientOrganisationId) ?? t('referrals:a_partner');
  const { data: agreement, error } = useAgreement(referral.recipientOrganisationId);
  const [chosen, setChosen] = useState<Wish>([]);
  const preview = usePreview(referral.id);
  const choose = (wish: Wish): void => {
    preview.reset();
    setChosen(wish);
  };
  const agreed = agreement?.stands ? consent.items.filter((item) => agreement.items.includes(item)) : [];
  const beyond = consent.items.filter((item) => !agreed.includes(item));
  const seen = preview.data;
  const actions = seen ? (
    <>
      <Button onPress={() => preview.reset()}>{t('referrals:packing.back')}</Button>
      <Button tone="main" icon="check" onPress={() => onReady(chosen)}>
        {t('codes:referralStep.readiness')}
      </Button>
    </>
  ) : (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button tone="main" isPending={preview.isPending} isDisabled={!agreement} onPress={() => preview.mutate({ consentId: consent.id, contents: chosen })}>
        {t('referrals:packing.look')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('referrals:packing.title', { partner })} isOpen={isOpen} onClose={onClose} actions={actions}>
      <Suspense fallback={<Loading />}>
        {seen ? (
          <>
            <Note title={t('referrals:they_see')}>
              <p>{t('referrals:they_see_what', { family: t(`codes:serviceFamily.${seen.serviceFamily}`) })}</p>
              <p>{t('referrals:packing.until', { day: formatDay(seen.sharedUntil) })}</p>
            </Note>
            <SharedContents contents={seen.contents} />
            <Note tone="warm" title={t('referrals:they_infer')}>
              <ul>
                {seen.infers.map(({ code }) => (
                  <li key={code}>{t(`codes:inference.${code}`)}</li>
                ))}
              </ul>
            </Note>
          </>
        ) : (
          <>
            <p>{t('referrals:packing.lead')}</p>
            <ProblemNote error={error ?? preview.error} />
            {!agreement && !error && <Loading lines={2} />}
            {agreement && agreed.length > 0 && <ReleaseChoice caseFileId={referral.caseFileId} items={agreed} chosen={chosen} onChange={choose} />}
            {agreement && beyond.length > 0 && (
              <Note title={t('referrals:packing.not_agreed')}>
                <p>{formatList(beyond.map((item) => t(`codes:releaseItem.${item}`)), i18n.language)}</p>
              </Note>
            )}
            {agreement && consent.items.length === 0 && <p className="soft">{t('referrals:packing.only_help')}</p>}
          </>
        )}
      </Suspense>
    </Dialog>
  );
}
