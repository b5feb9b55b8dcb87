import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n';
import { useColleagues } from '../../session';
import { Badge, Button, Card, Row, Rows } from '../../ui';
import { usePartners } from '../directory';
import type { Referral } from '../referrals';
import { concernOf, daysStanding, type Concern } from './board-data';

const ORDER: readonly Concern[] = ['unanswered', 'standing', 'nobody'];

interface ReferralConcernsProps {
  readonly referrals: readonly Referral[];
  readonly onGive: (referral: Referral) => void;
}

/** Referrals that somebody should look after, by the reason. */
export function ReferralConcerns({ referrals, onGive }: ReferralConcernsProps) {
  const { t } = useTranslation('board');
  const groups = ORDER.map((concern) => ({ concern, found: referrals.filter((referral) => concernOf(referral) === concern) })).filter(({ found }) => found.length > 0);
  return (
    <>
      {groups.length === 0 && (
        <Card title={t('referrals')}>
          <p className="soft">{t('no_referrals')}</p>
        </Card>
      )}
      {groups.map(({ concern, found }) => {
        const title = t(`concern.${concern}`, { number: formatNumber(found.length) });
        return (
          <Card key={concern} title={title}>
            <Rows label={title}>
              {found.map((referral) => (
                <ConcernRow key={referral.id} referral={referral} concern={concern} onGive={() => onGive(referral)} />
              ))}
            </Rows>
          </Card>
        );
      })}
    </>
  );
}

function ConcernRow({ referral, concern, onGive }: { readonly referral: Referral; readonly concern: Concern; readonly onGive: () => void }) {
  const { t } = useTranslation(['board', 'codes']);
  const { data: partners } = usePartners();
  const colleagues = useColleagues();
  const { id, serviceFamily, recipientOrganisationId, state, assignedTo } = referral;
  return (
    <Row
      title={
        <Link className="way" to="/referrals/$referralId" params={{ referralId: id }}>
          {t(`codes:serviceFamily.${serviceFamily}`)}
        </Link>
      }
      detail={
        <>
          <span>{partners?.find((partner) => partner.id === recipientOrganisationId)?.name}</span>
          <Badge tone={concern === 'unanswered' ? 'warm' : 'plain'}>{t(`codes:referralState.${state}`)}</Badge>
          {concern === 'standing' && <span>{t('board:standing_days', { number: formatNumber(daysStanding(referral)) })}</span>}
          {assignedTo !== undefined && <span>{colleagues.get(assignedTo)?.displayName}</span>}
        </>
      }
      end={
        <Button aria-label={`${t('codes:taskStep.assign')}: ${t(`codes:serviceFamily.${serviceFamily}`)}`} onPress={onGive}>
          {t('codes:taskStep.assign')}
        </Button>
      }
    />
  );
}
