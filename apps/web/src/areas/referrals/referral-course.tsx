import './referrals.css';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDayTwice } from '../../i18n';
import { useMay } from '../../session';
import { Badge, Icon, Note } from '../../ui';
import { courseOf, type Taken } from './course';
import { turnOf, useConsentsHere, type ReferralDetail } from './referrals-data';

const APPOINTED: readonly ReferralDetail['state'][] = ['appointment_set', 'rescheduled'];

/** The whole way of a referral from top to bottom: each step as it was taken, where it stands and what comes next, with the means to do it, and what lies ahead. */
export function ReferralCourse({ referral, children }: { readonly referral: ReferralDetail; readonly children: ReactNode }) {
  const { t } = useTranslation(['referrals', 'codes']);
  const { taken, now, ahead } = courseOf(referral);
  const turn = turnOf(referral.state);
  return (
    <ol className="course" aria-label={t('referrals:course_title')}>
      {referral.followsId !== undefined && <Beside before referralId={referral.followsId} />}
      {taken.map((step, index) => (
        <TakenStep key={index} step={step} referral={referral} isEnd={turn === 'over' && index === taken.length - 1} />
      ))}
      {now !== undefined && (
        <li className="course-stop course-now" aria-current="step">
          <span className="course-mark" />
          <div className="course-text">
            <p className="course-name">
              {t(`referrals:course.${now}`)}
              <span className="visually-hidden">{t('referrals:course_is.now')}</span>
            </p>
            <div className="stack course-here">
              <p className="cluster">
                <Badge tone="accent">{t(`codes:referralState.${referral.state}`)}</Badge>
                <Badge tone={turn === 'ours' ? 'warm' : 'plain'}>{t(`referrals:turn.${turn}`)}</Badge>
              </p>
              <p>{t(`referrals:next.${referral.state}`)}</p>
              <ByWhen referral={referral} />
              <Silence referral={referral} />
              {children}
            </div>
          </div>
        </li>
      )}
      {ahead.map((milestone) => (
        <li key={milestone} className="course-stop course-ahead">
          <span className="course-mark" />
          <p className="course-name">
            {t(`referrals:course.${milestone}`)}
            <span className="visually-hidden">{t('referrals:course_is.ahead')}</span>
          </p>
        </li>
      ))}
      {referral.followedById !== undefined && <Beside referralId={referral.followedById} />}
    </ol>
  );
}

/** The referral that this one came from, or that it went on as. */
function Beside({ referralId, before = false }: { readonly referralId: string; readonly before?: boolean }) {
  const { t } = useTranslation('referrals');
  return (
    <li className="course-stop course-beside">
      <span className="course-mark">
        <Icon name="referral" />
      </span>
      <Link className="way" to="/referrals/$referralId" params={{ referralId }}>
        {t(before ? 'follows' : 'followed_by')}
      </Link>
    </li>
  );
}

interface TakenStepProps {
  readonly step: Taken;
  readonly referral: ReferralDetail;
  /** Nothing comes after it. */
  readonly isEnd: boolean;
}

/** A step as it was taken: by which side, what, and on which day. */
function TakenStep({ step: { state, at, said, isLast }, referral, isEnd }: TakenStepProps) {
  const { t } = useTranslation(['referrals', 'codes']);
  const { reason, appointmentOn } = referral;
  const unanswered = state === 'no_response';
  const why = isLast && (state === 'declined' || state === 'not_received') ? reason : undefined;
  // As long as it is what comes next, it stands there.
  const day = isLast && APPOINTED.includes(state) && !APPOINTED.includes(referral.state) ? appointmentOn : undefined;
  return (
    <li className={`course-stop ${unanswered ? 'course-silent' : 'course-done'}`} {...(isEnd ? { 'aria-current': 'step' } : {})}>
      <span className="course-mark">
        <Icon name={unanswered ? 'clock' : 'check'} />
      </span>
      <div className="course-text">
        <p className="course-name">
          {t(`referrals:step.${said}`)}
          <span className="visually-hidden">{t('referrals:course_is.done')}</span>
        </p>
        <p className="soft">
          <time dateTime={at.slice(0, 10)}>{formatDayTwice(at)}</time>
        </p>
        {why !== undefined && <p>{t('referrals:because', { reason: t([`codes:declineReason.${why}`, `codes:notReceivedReason.${why}`]) })}</p>}
        {day !== undefined && <p>{t('referrals:appointment_on', { day: formatDayTwice(day) })}</p>}
        {isEnd && <p>{t(`referrals:next.${state}`)}</p>}
      </div>
    </li>
  );
}

/** The days that count for what comes next: the last one for an answer, that of the appointment, and how long the partner may know at all. */
function ByWhen({ referral }: { readonly referral: ReferralDetail }) {
  const { t } = useTranslation('referrals');
  const { state, respondBy, appointmentOn } = referral;
  const sees = useMay()('read', 'Consent') && turnOf(state) === 'theirs';
  return (
    <ul className="course-days">
      {state === 'offered' && respondBy !== undefined && <li>{t('answer_by', { day: formatDayTwice(respondBy) })}</li>}
      {APPOINTED.includes(state) && appointmentOn !== undefined && <li>{t('appointment_on', { day: formatDayTwice(appointmentOn) })}</li>}
      {sees && <SharedUntil referral={referral} />}
    </ul>
  );
}

function SharedUntil({ referral }: { readonly referral: ReferralDetail }) {
  const { t } = useTranslation('referrals');
  const until = useConsentsHere(referral).data?.standing?.validUntil;
  return until === undefined ? null : <li>{t('consent_until', { day: formatDayTwice(until) })}</li>;
}

/** A partner that lets its day pass is seen by the supervisor; from the second time on by whoever is above. */
function Silence({ referral: { state, silences = 0 } }: { readonly referral: ReferralDetail }) {
  const { t } = useTranslation(['referrals', 'codes']);
  if (silences === 0) return null;
  if (state !== 'no_response') return state === 'offered' ? <p className="soft">{t('referrals:silence.before', { number: silences })}</p> : null;
  return (
    <Note tone="warm" title={silences > 1 ? t('codes:taskFlag.escalated') : t('codes:referralState.no_response')}>
      <p>{t(silences > 1 ? 'referrals:silence.again' : 'referrals:silence.first', { number: silences })}</p>
    </Note>
  );
}
