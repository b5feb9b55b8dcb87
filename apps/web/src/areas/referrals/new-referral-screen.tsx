import './referrals.css';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePathId } from '../../app/use-path-id';
import { useDraft } from '../../session';
import { Badge, Button, Card, Checkbox, Empty, Loading, OneChip, Page, ProblemNote, Row, Rows, showToast } from '../../ui';
import { FAMILIES, usePartners, type Partner, type ServiceFamily } from '../directory';
import { ReferralProblem } from './referral-problem';
import { useDraftReferral } from './referrals-data';

interface Draft {
  readonly family?: ServiceFamily | undefined;
  readonly partnerId?: string | undefined;
  readonly warm: boolean;
}

/** A new referral for a file: which kind of service, which partner. Nothing leaves the organisation by it. */
export function NewReferralScreen() {
  const { t } = useTranslation(['referrals', 'codes']);
  const caseFileId = usePathId('caseFileId');
  const navigate = useNavigate();
  const { draft, setDraft, drop } = useDraft<Draft>(`referral ${caseFileId}`, { warm: false });
  const save = useDraftReferral(caseFileId);
  const { family, partnerId, warm } = draft;
  const done = (referralId: string | undefined): void => {
    drop();
    showToast(t('referrals:said.draft'));
    void navigate(referralId === undefined ? { to: '/referrals' } : { to: '/referrals/$referralId', params: { referralId } });
  };
  return (
    <Page title={t('referrals:new')} lead={t('referrals:new_lead')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (family !== undefined && partnerId !== undefined) save.mutate({ serviceFamily: family, recipientOrganisationId: partnerId, warm }, { onSuccess: done });
        }}
      >
        <Card>
          <OneChip
            label={t('referrals:which_family')}
            choices={FAMILIES.map((value) => ({ value, label: t(`codes:serviceFamily.${value}`) }))}
            value={family}
            onChange={(next) => setDraft({ warm, family: next })}
          />
        </Card>
        {family !== undefined && (
          <Card>
            <PartnersOf family={family} chosen={partnerId} onChoose={(next) => setDraft({ ...draft, partnerId: next })} />
            {partnerId !== undefined && (
              <Checkbox isSelected={warm} onChange={(next) => setDraft({ ...draft, warm: next })}>
                {t('referrals:warm')}
              </Checkbox>
            )}
          </Card>
        )}
        <ReferralProblem error={save.error} partnerId={partnerId ?? ''} />
        <Button type="submit" tone="main" wide isDisabled={family === undefined || partnerId === undefined} isPending={save.isPending}>
          {t('referrals:draft_it')}
        </Button>
      </form>
    </Page>
  );
}

interface PartnersOfProps {
  readonly family: ServiceFamily;
  readonly chosen: string | undefined;
  readonly onChoose: (partnerId: string | undefined) => void;
}

/** Who offers it: those that people are referred to, and apart from them those whose card is shown instead. */
function PartnersOf({ family, chosen, onChoose }: PartnersOfProps) {
  const { t } = useTranslation('referrals');
  const { data, error } = usePartners();
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Loading lines={2} />;
  const offers = (cardOnly: boolean) => (partner: Partner) => partner.services.some((service) => service.serviceFamily === family && service.cardOnly === cardOnly);
  const open = data.filter(offers(false));
  const cards = data.filter(offers(true));
  return (
    <div className="partner-choice">
      {open.length > 0 && <OneChip label={t('which_partner')} choices={open.map(({ id, name }) => ({ value: id, label: name }))} value={chosen} onChange={onChoose} />}
      {open.length === 0 && cards.length === 0 && <Empty icon="directory" title={t('nobody_offers')} />}
      {cards.length > 0 && (
        <Rows label={t('by_card')}>
          {cards.map(({ id, name }) => (
            <Row
              key={id}
              title={name}
              detail={
                <>
                  <Badge tone="warm">{t('card_only')}</Badge>
                  <span>{t('card_only_why')}</span>
                </>
              }
              end={
                <Link className="button" to="/directory/$partnerId/card" params={{ partnerId: id }}>
                  {t('to_card')}
                </Link>
              }
            />
          ))}
        </Rows>
      )}
    </div>
  );
}
