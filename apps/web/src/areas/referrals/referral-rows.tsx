import { useTranslation } from 'react-i18next';
import { formatDay, formatDayInWords } from '../../i18n';
import { useColleagues, useSession } from '../../session';
import { Badge, LinkRow, Rows } from '../../ui';
import { usePartners } from '../directory';
import { isLeavable, turnOf, type Referral } from './referrals-data';

/** Referrals, each with its partner, its state, and the day that matters. */
export function ReferralRows({ label, referrals }: { readonly label: string; readonly referrals: readonly Referral[] }) {
  return (
    <Rows label={label}>
      {referrals.map((referral) => (
        <ReferralRow key={referral.id} referral={referral} />
      ))}
    </Rows>
  );
}

function ReferralRow({ referral }: { readonly referral: Referral }) {
  const { t } = useTranslation(['referrals', 'codes']);
  const { data: partners } = usePartners();
  const colleagues = useColleagues();
  const { worker } = useSession();
  const { id, state, silences = 0, serviceFamily, recipientOrganisationId, respondBy, appointmentOn, assignedTo, accompaniment, createdAt } = referral;
  const partner = partners?.find((one) => one.id === recipientOrganisationId)?.name;
  const day =
    state === 'offered' && respondBy !== undefined
      ? t('referrals:answer_by', { day: formatDayInWords(respondBy) })
      : (state === 'appointment_set' || state === 'rescheduled') && appointmentOn !== undefined
        ? t('referrals:appointment_on', { day: formatDayInWords(appointmentOn) })
        : t('referrals:drafted_on', { day: formatDay(createdAt) });
  return (
    <LinkRow
      to="/referrals/$referralId"
      params={{ referralId: id }}
      title={t(`codes:serviceFamily.${serviceFamily}`)}
      detail={
        <>
          {partner !== undefined && <span>{partner}</span>}
          <span>{day}</span>
          {accompaniment?.companionId === worker.id && isLeavable(referral) && <Badge tone="accent">{t('referrals:along.row', { day: formatDayInWords(accompaniment.on) })}</Badge>}
          {state === 'no_response' && silences > 1 && <Badge tone="warm">{t('codes:taskFlag.escalated')}</Badge>}
          {assignedTo !== undefined && <span>{colleagues.get(assignedTo)?.displayName}</span>}
        </>
      }
      end={<Badge tone={turnOf(state) === 'ours' ? 'warm' : 'plain'}>{t(`codes:referralState.${state}`)}</Badge>}
    />
  );
}
