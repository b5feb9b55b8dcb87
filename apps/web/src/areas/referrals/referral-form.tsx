import './referrals.css';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, Button, Card, Checkbox, Empty, Loading, OneChip, ProblemNote, Row, Rows } from '../../ui';
import { FAMILIES, usePartners, type Partner, type ServiceFamily } from '../directory';
import { ReferralProblem } from './referral-problem';

/** What is being chosen: which kind of service, from which partner, introduced in person or not. */
export interface Wanted {
  readonly family?: ServiceFamily | undefined;
  readonly partnerId?: string | undefined;
  readonly warm: boolean;
}

interface ReferralFormProps {
  readonly wanted: Wanted;
  readonly onChange: (wanted: Wanted) => void;
  /** A partner that is none to choose. */
  readonly without?: string;
  readonly saveLabel: string;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onSave: (body: { serviceFamily: ServiceFamily; recipientOrganisationId: string; warm: boolean }) => void;
  /** What is to be known about the one that was chosen. */
  readonly children?: ReactNode;
}

/** Chooses a partner for a referral out of the directory. */
export function ReferralForm({ wanted, onChange, without, saveLabel, error, isPending, onSave, children }: ReferralFormProps) {
  const { t } = useTranslation(['referrals', 'codes']);
  const { family, partnerId, warm } = wanted;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (family !== undefined && partnerId !== undefined) onSave({ serviceFamily: family, recipientOrganisationId: partnerId, warm });
      }}
    >
      <Card>
        <OneChip
          label={t('referrals:which_family')}
          choices={FAMILIES.map((value) => ({ value, label: t(`codes:serviceFamily.${value}`) }))}
          value={family}
          onChange={(next) => onChange({ warm, family: next })}
        />
      </Card>
      {family !== undefined && (
        <Card>
          <PartnersOf family={family} without={without} chosen={partnerId} onChoose={(next) => onChange({ ...wanted, partnerId: next })} />
          {partnerId !== undefined && (
            <Checkbox isSelected={warm} onChange={(next) => onChange({ ...wanted, warm: next })}>
              {t('referrals:warm')}
            </Checkbox>
          )}
          {partnerId !== undefined && children}
        </Card>
      )}
      <ReferralProblem error={error} partnerId={partnerId ?? ''} />
      <Button type="submit" tone="main" wide isDisabled={family === undefined || partnerId === undefined} isPending={isPending}>
        {saveLabel}
      </Button>
    </form>
  );
}

interface PartnersOfProps {
  readonly family: ServiceFamily;
  readonly without: string | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (partnerId: string | undefined) => void;
}

/** Who offers it: those that people are referred to, and apart from them those whose card is shown instead. */
function PartnersOf({ family, without, chosen, onChoose }: PartnersOfProps) {
  const { t } = useTranslation('referrals');
  const { data, error } = usePartners();
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Loading lines={2} />;
  const offers = (cardOnly: boolean) => (partner: Partner) => partner.services.some((service) => service.serviceFamily === family && service.cardOnly === cardOnly);
  const open = data.filter(({ id }) => id !== without).filter(offers(false));
  const cards = data.filter(offers(true));
  return (
    <div className="partner-choice">
      {open.length > 0 && <OneChip label={t('which_partner')} choices={open.map(({ id, name }) => ({ value: id, label: name }))} value={chosen} onChange={onChoose} />}
      {open.length === 0 && cards.length === 0 && <Empty icon="directory" title={t(without === undefined ? 'nobody_offers' : 'nobody_else_offers')} />}
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
