import { ApiProblem } from '@parasol/api-client';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NotFound } from '../../app/not-found';
import { usePathId } from '../../app/use-path-id';
import { formatDay } from '../../i18n';
import { useDraft } from '../../session';
import { Card, Empty, Icon, Loading, Note, Page, ProblemNote, showToast } from '../../ui';
import { usePartnerName } from '../directory';
import { ReferralForm, type Wanted } from './referral-form';
import { isSettled, useConsentsHere, useMayRedirect, useRedirection, useReferral, type ReferralDetail } from './referrals-data';

/** A referral goes on to another partner: what becomes of it is said first, then the partner is chosen; what follows is a draft. */
export function RedirectionScreen() {
  const { t } = useTranslation('referrals');
  const { data: referral, error } = useReferral(usePathId('referralId'));
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  if (!referral) return <Page title={t('onward.title')}>{error ? <ProblemNote error={error} /> : <Loading />}</Page>;
  return <Onward referral={referral} />;
}

function Onward({ referral }: { readonly referral: ReferralDetail }) {
  const { t } = useTranslation(['referrals', 'codes']);
  const navigate = useNavigate();
  const mayRedirect = useMayRedirect(referral);
  const { id, recipientOrganisationId, serviceFamily, warm } = referral;
  const partner = usePartnerName(recipientOrganisationId) ?? t('referrals:a_partner');
  const { draft, setDraft, drop } = useDraft<Wanted>(`redirection ${id}`, { family: serviceFamily, warm });
  const save = useRedirection(referral);
  const done = (referralId: string | undefined): void => {
    drop();
    showToast(t('referrals:said.redirection'));
    void navigate({ to: '/referrals/$referralId', params: { referralId: referralId ?? id }, replace: true });
  };
  const back = (
    <Link className="button" to="/referrals/$referralId" params={{ referralId: id }}>
      <Icon name="back" />
      <span>{t('referrals:onward.back')}</span>
    </Link>
  );
  return (
    <Page title={t('referrals:onward.title')} lead={t('referrals:onward.from', { family: t(`codes:serviceFamily.${serviceFamily}`), partner })} actions={back}>
      {!mayRedirect && !save.isPending && !save.isSuccess ? (
        <Empty icon="referral" title={t('referrals:onward.not_now')} />
      ) : (
        <>
          <Card title={t('referrals:onward.what_happens')}>
            <ol className="onward">
              <li>{t(isSettled(referral) ? 'referrals:onward.word_stays' : referral.offeredAt === undefined ? 'referrals:onward.never_seen' : 'referrals:onward.closes', { partner })}</li>
              <li>{t('referrals:onward.draft')}</li>
              <li>{t('referrals:onward.consent')}</li>
            </ol>
          </Card>
          <ReferralForm
            wanted={draft}
            onChange={setDraft}
            without={recipientOrganisationId}
            saveLabel={t('referrals:onward.go')}
            error={save.error}
            isPending={save.isPending}
            onSave={(body) => save.mutate(body, { onSuccess: done })}
          >
            {draft.partnerId !== undefined && <ConsentTo referral={{ ...referral, recipientOrganisationId: draft.partnerId }} />}
          </ReferralForm>
        </>
      )}
    </Page>
  );
}

/** Whether the person has said yes to this one partner already; what they said to the one before does not count here. */
function ConsentTo({ referral }: { readonly referral: ReferralDetail }) {
  const { t } = useTranslation('referrals');
  const partner = usePartnerName(referral.recipientOrganisationId) ?? t('a_partner');
  const { data: consents } = useConsentsHere(referral);
  if (!consents) return null;
  const until = consents.standing?.validUntil;
  return until === undefined ? (
    <Note title={t('onward.needed', { partner })}>
      <p>{t('onward.needed_how')}</p>
    </Note>
  ) : (
    <Note tone="good" title={t('onward.stands', { partner, day: formatDay(until) })} />
  );
}
