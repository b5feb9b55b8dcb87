import './referrals.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n';
import { Badge, Icon } from '../../ui';
import { courseOf } from './course';
import { turnOf, type Referral } from './referrals-data';

/** The whole way of a referral from top to bottom; where it stands it says what comes next and who must act, with the means to. */
export function ReferralCourse({ referral, children }: { readonly referral: Referral; readonly children: ReactNode }) {
  const { t } = useTranslation(['referrals', 'codes']);
  const stops = courseOf(referral);
  const turn = turnOf(referral.state);
  return (
    <ol className="course" aria-label={t('referrals:course_title')}>
      {stops.map(({ milestone, is, on }) => (
        <li key={milestone} className={`course-stop course-${is}`} {...(is === 'now' ? { 'aria-current': 'step' } : {})}>
          <span className="course-mark">{is === 'done' && <Icon name="check" />}</span>
          <div className="course-text">
            <p className="course-name">
              {t(`referrals:course.${milestone}`)}
              <span className="visually-hidden">{t(`referrals:course_is.${is}`)}</span>
            </p>
            {on !== undefined && <p className="soft">{formatDay(on)}</p>}
            {is === 'now' && (
              <div className="stack course-here">
                <p className="cluster">
                  <Badge tone="accent">{t(`codes:referralState.${referral.state}`)}</Badge>
                  <Badge tone={turn === 'ours' ? 'warm' : 'plain'}>{t(`referrals:turn.${turn}`)}</Badge>
                </p>
                <p>{t(`referrals:next.${referral.state}`)}</p>
                {children}
              </div>
            )}
          </div>
        </li>
      ))}
      {turn === 'over' && (
        <li className="course-stop course-now" aria-current="step">
          <span className="course-mark" />
          <div className="course-text">
            <p className="course-name">{t(`codes:referralState.${referral.state}`)}</p>
            <p>{t(`referrals:next.${referral.state}`)}</p>
          </div>
        </li>
      )}
    </ol>
  );
}
