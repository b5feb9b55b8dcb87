import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayFromToday } from '../../i18n';
import { useSession } from '../../session';
import { Button, DateField, Dialog, Note } from '../../ui';
import { usePartnerName } from '../directory';
import { PackedContents } from './passed-on';
import { useConsentsHere, type Referral } from './referrals-data';

interface OfferDialogProps {
  readonly referral: Referral;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** With the last day for an answer, or the empty string for the usual one. */
  readonly onOffer: (respondBy: string) => void;
}

/** Before anything leaves: what the partner is going to see, and what they can tell from it. */
export function OfferDialog({ referral, isOpen, onClose, onOffer }: OfferDialogProps) {
  const { t } = useTranslation(['referrals', 'codes', 'common']);
  const { organisation } = useSession();
  const partner = usePartnerName(referral.recipientOrganisationId) ?? t('referrals:a_partner');
  const { data: consents } = useConsentsHere(referral);
  const until = consents?.standing?.validUntil;
  const [respondBy, setRespondBy] = useState('');
  const family = t(`codes:serviceFamily.${referral.serviceFamily}`);
  const actions = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button tone="main" icon="referral" onPress={() => onOffer(respondBy)}>
        {t('codes:referralStep.offer')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('referrals:offer_to', { partner })} isOpen={isOpen} onClose={onClose} actions={actions}>
      <Note title={t('referrals:they_see')}>
        <p>{t('referrals:they_see_what', { family })}</p>
      </Note>
      {isOpen && <PackedContents referralId={referral.id} />}
      <Note title={t('referrals:they_infer')}>
        <p>{t('referrals:they_infer_what', { organisation: organisation.name, family })}</p>
      </Note>
      <DateField
        label={t('referrals:respond_by')}
        hint={t('referrals:respond_by_usual')}
        value={respondBy}
        min={dayFromToday()}
        onChange={setRespondBy}
        {...(until === undefined ? {} : { max: until })}
      />
    </Dialog>
  );
}
