import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '@parasol/api-client';
import { formatDay } from '../../i18n';
import { Badge, Loading, ProblemNote } from '../../ui';
import { consentsQuery, partnersQuery, passedOnQuery, type Consent } from './api';
import { ConsentFacts } from './consents-part';
import { useFileHere } from './file-context';
import { SharedContents } from './shared-contents';
import { useAllPages } from './use-all-pages';

type Copy = AnswerOf<'/case-files/{id}/disclosures', 'get'>['items'][number];

/** What went to whom, since when, under which consent, and what became of copies: told to the person. */
export function SheetPassedOn({ language }: { readonly language: string }) {
  const { t } = useTranslation(['files', 'codes', 'referrals'], { lng: language });
  const { file } = useFileHere();
  const { data: copies, error } = useQuery(passedOnQuery(file.id));
  const consents = useAllPages<Consent>(consentsQuery(file.id));
  const partners = useQuery(partnersQuery());
  if (error ?? consents.error) return <ProblemNote error={error ?? consents.error} />;
  if (!copies || !consents.items) return <Loading lines={3} />;
  const nameOf = ({ recipientOrganisationId }: Copy): string => partners.data?.find(({ id }) => id === recipientOrganisationId)?.name ?? t('files:consent.a_partner');
  return (
    <>
      {copies.length === 0 ? (
        <p className="soft">{t('files:sheet.passed_none')}</p>
      ) : (
        <ul className="sheet-entries">
          {copies.map((copy) => (
            <PassedOnTo key={copy.referralId} copy={copy} partner={nameOf(copy)} consent={consents.items?.find(({ id }) => id === copy.consentId)} language={language} />
          ))}
        </ul>
      )}
      {/* Always: whether there is something cannot be told from it. */}
      <p className="soft">{t('files:sheet.passed_rights')}</p>
    </>
  );
}

interface PassedOnToProps {
  readonly copy: Copy;
  readonly partner: string;
  readonly consent: Consent | undefined;
  readonly language: string;
}

function PassedOnTo({ copy: { serviceFamily, offeredAt, items, closures }, partner, consent, language }: PassedOnToProps) {
  const { t } = useTranslation(['files', 'codes', 'referrals'], { lng: language });
  const family = t(`codes:serviceFamily.${serviceFamily}`);
  return (
    <li>
      <p className="entry-title">
        <bdi>{partner}</bdi>
        <Badge>{t('files:sheet.passed_since', { day: formatDay(offeredAt, language) })}</Badge>
      </p>
      <p>{t('files:sheet.passed_family', { family })}</p>
      <SharedContents contents={items.filter(({ values }) => values.length > 0)} language={language} />
      {items.some(({ takenOut }) => takenOut) && <p className="soft">{t('referrals:passed_on.taken_out')}</p>}
      {consent && (
        <>
          <p className="soft">{t('files:sheet.passed_under')}</p>
          <ConsentFacts consent={consent} language={language} />
        </>
      )}
      {closures.map(({ part, closedOn, confirmedAt }, index) => (
        <p key={index}>
          {t(part ? 'referrals:passed_on.asked_part' : 'referrals:passed_on.asked_all', { day: formatDay(closedOn, language) })}{' '}
          {confirmedAt === undefined ? t('referrals:passed_on.unconfirmed') : t('referrals:passed_on.confirmed', { day: formatDay(confirmedAt, language) })}
        </p>
      ))}
    </li>
  );
}
