import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty, Loading, Page, ProblemNote, Tabs } from '../../ui';
import { ReferralRows } from './referral-rows';
import { TURNS, useReferralsOfTurn, type Turn } from './referrals-data';

/** The referrals of the files that one is on, by whose turn it is. */
export function ReferralsScreen() {
  const { t } = useTranslation('referrals');
  const [turn, setTurn] = useState<string>('ours');
  const items = (Object.keys(TURNS) as Turn[]).map((id) => ({ id, label: t(`turn.${id}`), content: <TurnList turn={id} /> }));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Tabs label={t('title')} items={items} selected={turn} onSelect={setTurn} />
    </Page>
  );
}

function TurnList({ turn }: { readonly turn: Turn }) {
  const { t } = useTranslation('referrals');
  const { data, error } = useReferralsOfTurn(turn);
  if (!data) return error ? <ProblemNote error={error} /> : <Loading />;
  if (data.items.length === 0) return <Empty icon="referral" title={t(`none.${turn}`)} />;
  return (
    <>
      <ReferralRows label={t(`turn.${turn}`)} referrals={data.items} />
      {data.more && <p className="soft">{t('more')}</p>}
    </>
  );
}
