import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntrySection, Section } from './api';
import { useFileHere } from './file-context';
import { SheetConsents, SheetEntries, SheetLegalIdentity, SheetReadings } from './sheet-sections';
import { SheetPassedOn } from './sheet-passed-on';
import { SafeContactFacts } from './safe-contact-facts';
import { summariesOf, SummaryFacts } from './summaries';

/** One part of the sheet, as far as whoever prints it may read it. */
export interface SheetPart {
  readonly id: string;
  /** In the worker's language, to choose by. */
  readonly title: string;
  /** What it is called on the sheet: a key of the texts. */
  readonly heading: string;
  readonly content: (language: string) => ReactNode;
}

const ENTRIES: readonly EntrySection[] = ['needs', 'notes', 'housing_money', 'health', 'safety', 'legal', 'adviser_notes'];

/** What can stand on the sheet, in its order. */
export function useSheetParts(): SheetPart[] {
  const { t } = useTranslation(['files', 'codes']);
  const { file, may, readsByOpening } = useFileHere();
  const { sections } = file;
  // What stands open for a quarter of an hour is not for paper.
  const stands = (section: Section): boolean => sections[section] !== undefined && !readsByOpening(section);
  const part = (shown: boolean, id: string, heading: string, content: SheetPart['content']): SheetPart[] =>
    shown ? [{ id, title: t(heading), heading, content }] : [];
  const identity = sections.working_identity?.document?.content;
  return [
    ...part(Boolean(identity?.safeContact ?? identity?.pronouns), 'safe_contact', 'files:safe.title', (language) => identity && <SafeContactFacts identity={identity} language={language} />),
    ...ENTRIES.flatMap((section) => part(stands(section), section, `codes:section.${section}`, (language) => <SheetEntries section={section} language={language} />)),
    ...part(stands('legal_identity'), 'legal_identity', 'codes:section.legal_identity', (language) => <SheetLegalIdentity language={language} />),
    ...summariesOf(file).flatMap((summary) => part(true, summary, `codes:section.${summary}`, (language) => <SummaryFacts sections={sections} summary={summary} language={language} />)),
    ...part(may('read', 'Consent'), 'consents', 'files:part.consents', (language) => <SheetConsents language={language} />),
    ...part(may('read', 'PersonCopy'), 'passed_on', 'files:sheet.passed_on', (language) => <SheetPassedOn language={language} />),
    ...part(may('read', 'AuditEntry', { category: 'content', actorRole: 'system' }), 'readings', 'files:sheet.who_read', (language) => <SheetReadings language={language} />),
  ];
}
