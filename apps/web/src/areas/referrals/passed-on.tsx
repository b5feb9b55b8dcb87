import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n';
import { Card, Loading, ProblemNote } from '../../ui';
import { useMay } from '../../session';
import { useDisclosures } from './contents-data';
import type { Referral } from './referrals-data';

const SharedContents = lazy(async () => ({ default: (await import('../files')).SharedContents }));

/** What is in the packet of a referral, as far as the worker reads where it came from. */
export function PackedContents({ referralId }: { readonly referralId: string }) {
  const { data, error } = useDisclosures(referralId);
  if (!data) return error ? <ProblemNote error={error} /> : <Loading lines={1} />;
  return (
    <Suspense fallback={<Loading lines={1} />}>
      <SharedContents contents={data.items.filter(({ values }) => values.length > 0)} />
    </Suspense>
  );
}

/** The ledger of a referral: what went to the partner, since when, and what became of copies. */
export function PassedOn({ referral }: { readonly referral: Referral }) {
  const { t } = useTranslation('referrals');
  const { data } = useDisclosures(referral.id);
  const may = useMay();
  if (!may('read', 'Referral') || !data || (data.items.length === 0 && data.closures.length === 0)) return null;
  const since = data.items.map(({ disclosedAt }) => disclosedAt).find((moment) => moment !== undefined);
  return (
    <Card title={t('passed_on.title')}>
      <p className="soft">{since === undefined ? t('passed_on.not_yet') : t('passed_on.since', { day: formatDay(since) })}</p>
      <PackedContents referralId={referral.id} />
      {data.items.some(({ takenOut }) => takenOut) && <p className="soft">{t('passed_on.taken_out')}</p>}
      {data.closures.map(({ part, closedOn, confirmedAt }, index) => (
        <p key={index}>
          {t(part ? 'passed_on.asked_part' : 'passed_on.asked_all', { day: formatDay(closedOn) })}{' '}
          {confirmedAt === undefined ? t('passed_on.unconfirmed') : t('passed_on.confirmed', { day: formatDay(confirmedAt) })}
        </p>
      ))}
    </Card>
  );
}
