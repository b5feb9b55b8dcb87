import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemOf } from '@parasol/api-client';
import { formatDay, formatList } from '../../i18n';
import { Badge, Loading, ProblemNote } from '../../ui';
import { consentsQuery, documentQuery, entriesQuery, isAbsent, partnersQuery, readingsQuery, type Consent, type Entry, type EntrySection } from './api';
import { stateToday } from './consents';
import { ConsentFacts } from './consents-part';
import { EntryText } from './entry-text';
import { useFileHere } from './file-context';
import { LegalIdentityFacts } from './legal-identity-part';
import { openNeeds } from './need-order';
import { useAllPages } from './use-all-pages';

interface InLanguage {
  readonly language: string;
}

/** Texts of the sheet, in the language of the person. */
const useSheetTexts = (language: string) => useTranslation(['files', 'codes'], { lng: language });

/** All entries of a section, with the day on which each was written; needs in the person's order. */
export function SheetEntries({ section, language }: InLanguage & { readonly section: EntrySection }) {
  const { t } = useSheetTexts(language);
  const { file } = useFileHere();
  const { items, error } = useAllPages<Entry>(entriesQuery(file.id, section, 100));
  if (error) return <ProblemNote error={error} />;
  if (!items) return <Loading lines={2} />;
  const first = openNeeds(items);
  const ordered = [...first, ...items.filter((entry) => !first.some(({ id }) => id === entry.id))].filter(({ content }) => content !== undefined);
  if (ordered.length === 0) return <p className="soft">{t('files:empty_section')}</p>;
  return (
    <ul className="sheet-entries">
      {ordered.map((entry) => (
        <li key={entry.id}>
          {entry.content && <EntryText section={section} content={entry.content} language={language} />}
          <p className="soft">{formatDay(entry.writtenAt, language)}</p>
        </li>
      ))}
    </ul>
  );
}

export function SheetLegalIdentity({ language }: InLanguage) {
  const { t } = useSheetTexts(language);
  const { file } = useFileHere();
  const { data, error, isPending } = useQuery(documentQuery(file.id, 'legal_identity'));
  if (isPending) return <Loading lines={1} />;
  const absent = isAbsent(error);
  if (error && !absent) return <ProblemNote error={error} />;
  return !absent && data?.section === 'legal_identity' ? <LegalIdentityFacts content={data.content} language={language} /> : <p className="soft">{t('files:empty_section')}</p>;
}

export function SheetConsents({ language }: InLanguage) {
  const { t } = useSheetTexts(language);
  const { file } = useFileHere();
  const { items, error } = useAllPages<Consent>(consentsQuery(file.id));
  const partners = useQuery(partnersQuery());
  if (error) return <ProblemNote error={error} />;
  if (!items) return <Loading lines={1} />;
  if (items.length === 0) return <p className="soft">{t('files:consent.none')}</p>;
  return (
    <ul className="sheet-entries">
      {items.map((consent) => (
        <li key={consent.id}>
          <p className="entry-title">
            <bdi>{partners.data?.find((one) => one.id === consent.recipientOrganisationId)?.name ?? t('files:consent.a_partner')}</bdi>
            <Badge>{t(`codes:consentState.${stateToday(consent)}`)}</Badge>
          </p>
          <ConsentFacts consent={consent} language={language} />
        </li>
      ))}
    </ul>
  );
}

/** On which days which roles opened the file; never who, and advisers never at all. */
export function SheetReadings({ language }: InLanguage) {
  const { t } = useSheetTexts(language);
  const { file } = useFileHere();
  const { items, error, isComplete } = useAllPages<ItemOf<'/case-files/{id}/readings'>>(readingsQuery(file.id, 100));
  const days = useMemo(() => rolesByDay(items ?? []), [items]);
  if (error) return <ProblemNote error={error} />;
  return (
    <>
      <dl className="sheet-days">
        {days.map(([day, roles]) => (
          <div key={day}>
            <dt>{formatDay(day, language)}</dt>
            <dd>{formatList([...roles].map((role) => t(`codes:role.${role}`)), language)}</dd>
          </div>
        ))}
      </dl>
      {!isComplete && <Loading lines={1} />}
    </>
  );
}

function rolesByDay(readings: readonly ItemOf<'/case-files/{id}/readings'>[]): [string, ReadonlySet<string>][] {
  const days = new Map<string, Set<string>>();
  for (const { at, role } of readings) {
    const day = at.slice(0, 10);
    const roles = days.get(day) ?? new Set();
    // The program's own hand is no reader.
    if (role !== 'system') days.set(day, roles.add(role));
  }
  return [...days];
}
