import { useTranslation } from 'react-i18next';
import type { EntrySection, Section } from './api';
import { EntriesPart } from './entries-part';
import { useFileHere } from './file-context';
import { PartList, type Part } from './part-list';

const ENTRIES: readonly EntrySection[] = ['needs', 'notes', 'safety', 'health', 'housing_money', 'legal', 'adviser_notes'];

/** All that stands open to the reader, in the order in which the work needs it. */
export function FileParts() {
  const { t } = useTranslation(['files', 'codes']);
  const { file } = useFileHere();
  const parts: Part[] = ENTRIES.filter((section) => file.sections[section as Section]).map((section) => ({
    id: section,
    title: t(`codes:section.${section}`),
    content: () => <EntriesPart key={section} section={section} />,
  }));
  return <PartList label={t('files:parts')} parts={parts} />;
}
