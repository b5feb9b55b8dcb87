import { ApiProblem } from '@parasol/api-client';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePathId } from '../../app/use-path-id';
import { NotFound } from '../../app/not-found';
import { useColleagues, useMay } from '../../session';
import { Button, Card, Code, Facts, Loading, Page, ProblemNote, type Fact } from '../../ui';
import { usePartnerName } from '../directory';
import { GiveDialog } from '../giving';
import { NewTaskDialog } from '../tasks';
import { AccompanimentCard } from './accompaniment-card';
import { PassedOn } from './passed-on';
import { LinkSheet, PartnerLink } from './partner-link';
import type { LinkGiven } from './partner-link-data';
import { ReferralActions } from './referral-actions';
import { ReferralCourse } from './referral-course';
import { ReferralWord } from './referral-word';
import { turnOf, useReferral, useReferralStep, type Referral, type ReferralDetail } from './referrals-data';

/** One referral: where it stands, what comes next, and who must act. */
export function ReferralScreen() {
  const { t } = useTranslation('referrals');
  const { data: referral, error } = useReferral(usePathId('referralId'));
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  if (!referral) return <Page title={t('one')}>{error ? <ProblemNote error={error} /> : <Loading />}</Page>;
  return <ReferralPage referral={referral} />;
}

function ReferralPage({ referral }: { readonly referral: ReferralDetail }) {
  const { t } = useTranslation(['referrals', 'codes']);
  const may = useMay();
  const step = useReferralStep(referral);
  const [given, setGiven] = useState<LinkGiven>();
  const partner = usePartnerName(referral.recipientOrganisationId) ?? t('referrals:a_partner');
  if (given) return <LinkSheet given={given} onDone={() => setGiven(undefined)} />;
  return (
    <Page title={t(`codes:serviceFamily.${referral.serviceFamily}`)} lead={t('referrals:to_partner', { partner })}>
      <Card>
        <ReferralCourse referral={referral}>
          <ReferralActions key={referral.version} referral={referral} step={step} />
        </ReferralCourse>
      </Card>
      <ReferralWord referral={referral} />
      <AccompanimentCard referral={referral} />
      {may('create', 'PacketLink') && turnOf(referral.state) === 'theirs' && <PartnerLink referralId={referral.id} onGiven={setGiven} />}
      <Card title={t('referrals:details')}>
        <ReferralFacts referral={referral} />
        {may('assign', 'Referral') && turnOf(referral.state) !== 'over' && <Carrier referral={referral} />}
      </Card>
      <PassedOn referral={referral} />
      {may('create', 'Task') && ON_THE_WAY.includes(referral.state) && <TaskForLater referralId={referral.id} />}
      {may('read', 'CaseFile') && (
        <Link className="way" to="/files/$fileId" params={{ fileId: referral.caseFileId }}>
          {t('referrals:to_file')}
        </Link>
      )}
      <Link className="way" to="/referrals">{t('referrals:to_all')}</Link>
    </Page>
  );
}

/** Of these something is still to be heard. */
const ON_THE_WAY: readonly Referral['state'][] = ['draft', 'consent_pending', 'ready', 'offered', 'accepted', 'waitlisted', 'appointment_set', 'rescheduled', 'attended', 'not_attended'];

/** A task that opens when something has happened to the referral. */
function TaskForLater({ referralId }: { readonly referralId: string }) {
  const { t } = useTranslation('tasks');
  const [writing, setWriting] = useState(false);
  return (
    <>
      <div>
        <Button icon="clock" onPress={() => setWriting(true)}>
          {t('for_later')}
        </Button>
      </div>
      <NewTaskDialog isOpen={writing} onClose={() => setWriting(false)} referralId={referralId} />
    </>
  );
}

/** Says who carries it. */
function Carrier({ referral: { id, version, caseFileId, serviceFamily, assignedTo } }: { readonly referral: Referral }) {
  const { t } = useTranslation(['referrals', 'codes']);
  const [giving, setGiving] = useState(false);
  return (
    <>
      <div>
        <Button onPress={() => setGiving(true)}>{t(assignedTo === undefined ? 'referrals:say_who_carries' : 'referrals:say_who_carries_now')}</Button>
      </div>
      {giving && <GiveDialog giving={{ kind: 'referral', id, version, caseFileId }} what={t(`codes:serviceFamily.${serviceFamily}`)} onClose={() => setGiving(false)} />}
    </>
  );
}

function ReferralFacts({ referral }: { readonly referral: Referral }) {
  const { t } = useTranslation(['referrals', 'codes']);
  const colleagues = useColleagues();
  const { packetCode, warm, assignedTo } = referral;
  const carrier = assignedTo === undefined ? t('referrals:nobody') : colleagues.get(assignedTo)?.displayName;
  const facts: Fact[] = [
    { label: t('referrals:fact.carrier'), value: carrier },
    ...(packetCode === undefined ? [] : [{ label: t('referrals:fact.code'), value: <Code>{packetCode}</Code> }]),
    { label: t('referrals:fact.warm'), value: warm ? t('referrals:warm_yes') : t('referrals:warm_no') },
  ];
  return <Facts facts={facts} />;
}
