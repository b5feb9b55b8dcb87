import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n';
import { useMay } from '../../session';
import { Button, Confirm, Loading, Note } from '../../ui';
import { OfferDialog } from './offer-dialog';
import { PackingDialog } from './packing-dialog';
import { ReferralProblem } from './referral-problem';
import { isLeavable, isSettled, useConsentsHere, useMayRedirect, useMayStep, type useReferralStep, type Referral, type ReferralDetail, type Step } from './referrals-data';
import { WayOnward } from './way-onward';
import { WordDialog } from './word-dialog';

const ConsentDialog = lazy(() => import('../files').then((files) => ({ default: files.ConsentDialog })));

interface Part {
  readonly referral: Referral;
  readonly take: (step: Step) => void;
  readonly busy: boolean;
}

/** Here it is most likely that somebody else is needed. */
const STUCK: readonly Referral['state'][] = ['declined', 'no_response', 'waitlisted', 'not_attended', 'not_received'];

interface ReferralActionsProps {
  readonly referral: ReferralDetail;
  /** What takes the steps; the problem of the last one is shown here. */
  readonly step: ReturnType<typeof useReferralStep>;
}

/** What the worker can do where a referral stands now. */
export function ReferralActions({ referral, step }: ReferralActionsProps) {
  const { t } = useTranslation(['referrals', 'codes']);
  const mayStep = useMayStep(referral);
  const mayRedirect = useMayRedirect(referral);
  const [cancelling, setCancelling] = useState(false);
  const { state } = referral;
  const take = (wish: Step): void => step.mutate(wish);
  const part = { referral, take, busy: step.isPending };
  return (
    <>
      <ReferralProblem error={step.error} partnerId={referral.recipientOrganisationId} />
      {(state === 'draft' || state === 'consent_pending') && <Asking {...part} />}
      {(state === 'ready' || state === 'no_response') && mayStep('offer') && <Offering {...part} />}
      {(state === 'service_received' || state === 'not_received') && mayStep('confirmation') && <Hearing {...part} />}
      {state === 'confirmed_with_person' && mayStep('closing') && (
        <Button tone="main" icon="check" isPending={part.busy} onPress={() => take({ step: 'closing' })}>
          {t('codes:referralStep.closing')}
        </Button>
      )}
      {mayRedirect && !isSettled(referral) && <WayOnward referralId={referral.id} quiet={!STUCK.includes(state)} />}
      {isLeavable(referral) && mayStep('cancellation') && (
        <Button tone="quiet" onPress={() => setCancelling(true)}>
          {t('codes:referralStep.cancellation')}
        </Button>
      )}
      <Confirm
        title={t('referrals:cancel_title')}
        isOpen={cancelling}
        onClose={() => setCancelling(false)}
        onConfirm={() => {
          setCancelling(false);
          take({ step: 'cancellation' });
        }}
        confirmLabel={t('codes:referralStep.cancellation')}
        danger
      >
        <p>{t('referrals:cancel_what')}</p>
      </Confirm>
    </>
  );
}

/** Nothing goes on without the person's yes to this one partner. */
function Asking({ referral, take, busy }: Part) {
  const { t } = useTranslation(['referrals', 'codes']);
  const { caseFileId } = referral;
  const may = useMay();
  const mayStep = useMayStep(referral);
  const client = useQueryClient();
  const [answered, setAnswered] = useState(false);
  const [packing, setPacking] = useState(false);
  const close = (): void => {
    setAnswered(false);
    void client.invalidateQueries({ queryKey: ['referrals', 'consents', caseFileId] });
  };
  const { data: consents, error } = useConsentsHere(referral);
  if (error) return <ReferralProblem error={error} partnerId={referral.recipientOrganisationId} />;
  if (!consents) return <Loading lines={1} />;
  const { standing: consent, asked } = consents;
  if (!consent) {
    return (
      <>
        {referral.state === 'draft' && mayStep('consent_request') && (
          <Button tone="main" isPending={busy} onPress={() => take({ step: 'consent_request' })}>
            {t('referrals:going_to_ask')}
          </Button>
        )}
        {may('create', 'Consent') && <Button onPress={() => setAnswered(true)}>{t(asked ? 'referrals:write_answer' : 'referrals:ask_now')}</Button>}
        {answered && (
          <Suspense>
            <ConsentDialog caseFileId={caseFileId} recipientOrganisationId={referral.recipientOrganisationId} asked={asked?.id} onClose={close} />
          </Suspense>
        )}
      </>
    );
  }
  const said = t('referrals:consent_stands', { day: formatDay(consent.validUntil ?? ''), how: consent.mode ? t(`codes:consentMode.${consent.mode}`) : '' });
  return (
    <>
      <Note tone="good">
        <p>{said}</p>
      </Note>
      {mayStep('readiness') ? (
        <>
          <Button tone="main" isPending={busy} onPress={() => setPacking(true)}>
            {t('referrals:packing.choose')}
          </Button>
          {packing && (
            <PackingDialog
              {...{ referral, consent }}
              isOpen
              onClose={() => setPacking(false)}
              onReady={(contents) => {
                setPacking(false);
                take({ step: 'readiness', consentId: consent.id, contents });
              }}
            />
          )}
        </>
      ) : (
        <p className="soft">{t('referrals:case_worker_goes_on')}</p>
      )}
    </>
  );
}

/** The loop closes on the person's word. */
function Hearing({ referral, take, busy }: Part) {
  const { t } = useTranslation('referrals');
  const [hearing, setHearing] = useState(false);
  return (
    <>
      <Button tone="main" icon="check" isPending={busy} onPress={() => setHearing(true)}>
        {t('person_confirms')}
      </Button>
      {hearing && (
        <WordDialog
          referral={referral}
          onClose={() => setHearing(false)}
          onSaid={(word) => {
            setHearing(false);
            take({ step: 'confirmation', word });
          }}
        />
      )}
    </>
  );
}

function Offering({ referral, take, busy }: Part) {
  const { t } = useTranslation(['referrals', 'codes']);
  const [offering, setOffering] = useState(false);
  return (
    <>
      <Button tone="main" icon="referral" isPending={busy} onPress={() => setOffering(true)}>
        {t(referral.state === 'ready' ? 'codes:referralStep.offer' : 'referrals:offer_again')}
      </Button>
      <OfferDialog
        referral={referral}
        isOpen={offering}
        onClose={() => setOffering(false)}
        onOffer={(respondBy) => {
          setOffering(false);
          take({ step: 'offer', ...(respondBy === '' ? {} : { respondBy }) });
        }}
      />
    </>
  );
}
