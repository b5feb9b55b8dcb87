import './consent-items.css';
import { ApiProblem } from '@parasol/api-client';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n';
import { Checkbox, Loading, ProblemNote } from '../../ui';
import { entriesQuery, isAbsent, type Entry, type EntrySection } from './api';
import type { ReleaseItem } from './consents';
import { useEntryTitle } from './entry-text';
import { ITEMS } from './release-items';
import { useAllPages } from './use-all-pages';

/** What is chosen: of an item of entries, which. */
export interface Chosen {
  readonly item: ReleaseItem;
  readonly entryIds?: string[];
}

interface ReleaseChoiceProps {
  readonly caseFileId: string;
  /** What may be passed on at all. */
  readonly items: readonly ReleaseItem[];
  readonly chosen: readonly Chosen[];
  readonly onChange: (chosen: Chosen[]) => void;
}

/** What of a file is passed on, one by one. Nothing is chosen beforehand. */
export function ReleaseChoice({ caseFileId, items, chosen, onChange }: ReleaseChoiceProps) {
  const { t } = useTranslation('codes');
  const set = (item: ReleaseItem, one: Chosen | undefined): void => onChange(items.flatMap((each) => (each === item ? (one ?? []) : (chosen.find((other) => other.item === each) ?? []))));
  return (
    <div className="stack">
      {items.map((item) => {
        const from = ITEMS[item];
        const here = chosen.find((one) => one.item === item);
        if (from.of === 'document') {
          return (
            <Checkbox key={item} isSelected={here !== undefined} onChange={(wanted) => set(item, wanted ? { item } : undefined)}>
              {t(`releaseItem.${item}`)}
            </Checkbox>
          );
        }
        return <EntryChoice key={item} {...{ caseFileId, item }} section={from.section} chosen={here?.entryIds ?? []} onChange={(entryIds) => set(item, entryIds.length > 0 ? { item, entryIds } : undefined)} />;
      })}
    </div>
  );
}

interface EntryChoiceProps {
  readonly caseFileId: string;
  readonly item: ReleaseItem;
  readonly section: EntrySection;
  readonly chosen: readonly string[];
  readonly onChange: (entryIds: string[]) => void;
}

/** The entries of one item, where the worker reads them. */
function EntryChoice({ caseFileId, item, section, chosen, onChange }: EntryChoiceProps) {
  const { t } = useTranslation(['files', 'codes']);
  const title = useEntryTitle();
  const { items, error } = useAllPages<Entry>(entriesQuery(caseFileId, section, 100));
  // What the worker does not read they cannot pass on: it is as if it were not there.
  const hidden = isAbsent(error) || (error instanceof ApiProblem && error.status === 403);
  const { kind, words } = ITEMS[item] as { kind?: string; words?: true };
  const fitting = (items ?? []).filter(({ content }) => content !== undefined && (kind === undefined || (content as { kind?: string }).kind === kind) && (!words || (content as { text?: string }).text !== undefined));
  if (error && !hidden) return <ProblemNote error={error} />;
  if (!items && !hidden) return <Loading lines={1} />;
  return (
    <fieldset className="consent-items">
      <legend className="chips-legend">{t(`codes:releaseItem.${item}`)}</legend>
      {fitting.length === 0 && <p className="soft">{t('files:shared.nothing_here')}</p>}
      {fitting.map(({ id, content, writtenAt }) => (
        <Checkbox key={id} isSelected={chosen.includes(id)} onChange={(wanted) => onChange(fitting.map((entry) => entry.id).filter((one) => (one === id ? wanted : chosen.includes(one))))}>
          {content && title(section, content)} <span className="soft">{formatDay(writtenAt)}</span>
        </Checkbox>
      ))}
    </fieldset>
  );
}
