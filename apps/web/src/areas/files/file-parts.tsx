import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntrySection } from './api';
import { CareTeamPart } from './care-team-part';
import { ConsentsPart } from './consents-part';
import { ContactsPart } from './contacts-part';
import { EndingPart } from './ending-part';
import { EntriesPart } from './entries-part';
import { useFileHere } from './file-context';
import { FileSteps, isStepFirst } from './file-steps';
import { LegalIdentityPart } from './legal-identity-part';
import { NeedsPart } from './needs-part';
import { ClosedPart, isOpenable, OpenedPart } from './opening-part';
import { PartList, type Part } from './part-list';
import { ReadingsPart } from './readings-part';
import { SafetyPart } from './safety-part';
import { isOver, NEXT_STEPS } from './steps';
import { summariesOf, SummaryFacts } from './summaries';

const ReferralsOfFile = lazy(() => import('../referrals').then((referrals) => ({ default: referrals.ReferralsOfFile })));
const TasksOfFile = lazy(() => import('../tasks').then((tasks) => ({ default: tasks.TasksOfFile })));

const ENTRIES: readonly EntrySection[] = ['needs', 'notes', 'safety', 'health', 'housing_money', 'legal', 'adviser_notes'];
type PartSection = EntrySection | 'legal_identity';

function contentOf(section: PartSection) {
  switch (section) {
    case 'needs':
      return <NeedsPart />;
    case 'safety':
      return <SafetyPart />;
    case 'legal_identity':
      return <LegalIdentityPart />;
    case 'notes':
    case 'health':
    case 'housing_money':
    case 'legal':
    case 'adviser_notes':
      return <EntriesPart key={section} section={section} />;
  }
}

/** Sections as they stand open to the reader, and those that a stated reason would open. */
function useSections(): Part[] {
  const { t } = useTranslation('codes');
  const { file, may, readsByOpening } = useFileHere();
  const kept = Object.keys(file.sections).length > 0;
  const title = (section: string) => t(`section.${section}`);
  const sections = [...ENTRIES, 'legal_identity' as const].flatMap((section): Part[] => {
    const part = { id: section, title: title(section) };
    if (file.sections[section]) {
      return isOpenable(section) && readsByOpening(section)
        ? [{ ...part, icon: 'clock', content: () => <OpenedPart section={section}>{contentOf(section)}</OpenedPart> }]
        : [{ ...part, content: () => contentOf(section) }];
    }
    return kept && isOpenable(section) && may('create', 'Opening', { section }) ? [{ ...part, icon: 'lock', content: () => <ClosedPart section={section} /> }] : [];
  });
  const summaries = summariesOf(file).map((summary): Part => ({ id: summary, title: title(summary), content: () => <SummaryFacts sections={file.sections} summary={summary} /> }));
  return [...sections, ...summaries];
}

/** All that stands open to the reader, in the order in which the work needs it. */
export function FileParts() {
  const { t } = useTranslation('files');
  const { file, may } = useFileHere();
  const sections = useSections();
  const kept = Object.keys(file.sections).length > 0;
  const here = (shown: boolean, id: string, content: Part['content']): Part[] => (shown ? [{ id, title: t(`part.${id}`), content }] : []);
  const parts = [
    ...sections,
    ...here(may('read', 'Contact'), 'contacts', () => <ContactsPart />),
    ...here(may('read', 'Referral'), 'referrals', () => <ReferralsOfFile caseFileId={file.id} writable={kept && !isOver(file.state)} />),
    ...here(may('read', 'Task'), 'tasks', () => <TasksOfFile caseFileId={file.id} teamId={file.teamId} writable={!isOver(file.state)} />),
    ...here(may('read', 'Consent'), 'consents', () => <ConsentsPart />),
    ...here(may('read', 'CareTeam'), 'care_team', () => <CareTeamPart />),
    ...here(may('read', 'AuditEntry', { category: 'content', actorRole: 'system' }), 'readings', () => <ReadingsPart />),
    ...here(may('update', 'CaseFile') && !isStepFirst(file.state) && NEXT_STEPS[file.state].length > 0, 'steps', () => <FileSteps />),
    ...here(may('read', 'Spill') || may('read', 'Erasure'), 'ending', () => <EndingPart />),
  ];
  return <PartList label={t('parts')} parts={parts} />;
}
