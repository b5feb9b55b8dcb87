import './consent-items.css';
import { useTranslation } from 'react-i18next';
import { Facts, type Fact } from '../../ui';
import type { Content, EntrySection } from './api';
import type { ReleaseItem } from './consents';
import { EntryText } from './entry-text';
import { LegalIdentityFacts } from './legal-identity-part';
import { SafeContactFacts, type Identity } from './safe-contact-facts';
import { ITEMS } from './release-items';
import { shapeOf } from './shapes';

/** One thing that is passed on, with its values. */
export interface Shared {
  readonly item: ReleaseItem;
  readonly values: readonly Content[];
}

interface Group {
  readonly section: EntrySection;
  readonly content: Content;
}

interface SharedContentsProps {
  readonly contents: readonly Shared[];
  /** Of the person's own sheet; the worker's where it is left out. */
  readonly language?: string;
}

/** What is passed on, as whoever it is passed on to reads it: what comes from one entry stands together. */
export function SharedContents({ contents, language }: SharedContentsProps) {
  const inLanguage = language === undefined ? {} : { language };
  const { t } = useTranslation(['files', 'codes'], language === undefined ? {} : { lng: language });
  if (contents.length === 0) return <p className="soft">{t('files:shared.nothing')}</p>;
  const document = Object.assign({}, ...contents.flatMap(({ item, values }) => (ITEMS[item].of === 'document' ? values : []))) as Content & Partial<Identity>;
  const facts: Fact[] = typeof document.workingName === 'string' ? [{ label: t('files:identity.working_name'), value: <bdi>{document.workingName}</bdi> }] : [];
  return (
    <div className="stack">
      {facts.length > 0 && <Facts facts={facts} />}
      {typeof document['nameInPapers'] === 'string' && <LegalIdentityFacts content={{ nameInPapers: document['nameInPapers'], neededFor: [] }} {...inLanguage} />}
      {(document.safeContact ?? document.pronouns) !== undefined && <SafeContactFacts identity={document} {...inLanguage} />}
      {[...groupsOf(contents)].map(([key, { section, content }]) => (
        <div key={key}>
          {content[shapeOf(section, content).fields[0]?.key ?? ''] === undefined ? (
            <>
              <p className="soft">{t(`codes:releaseItem.${wordsOf(section, content)}`)}</p>
              <p className="entry-words" dir="auto">{String(content['text'])}</p>
            </>
          ) : (
            <EntryText section={section} content={content} {...inLanguage} />
          )}
        </div>
      ))}
    </div>
  );
}

/** Values with the same number come from the same entry; needs stand in the person's own order. */
function groupsOf(contents: readonly Shared[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const { item, values } of contents) {
    const from = ITEMS[item];
    if (from.of === 'document') continue;
    for (const { entry, ...value } of values) {
      const key = `${from.section} ${from.kind ?? ''} ${String(entry)}`;
      groups.set(key, { section: from.section, content: { ...groups.get(key)?.content, ...value, ...(from.kind === undefined ? {} : { kind: from.kind }) } });
    }
  }
  const rank = ({ content }: Group): number => (typeof content['rank'] === 'number' ? content['rank'] : 0);
  return new Map([...groups].sort(([, one], [, other]) => (one.section === other.section ? rank(one) - rank(other) : 0)));
}

/** What words alone are called. */
const wordsOf = (section: EntrySection, content: Content): ReleaseItem =>
  (Object.keys(ITEMS) as ReleaseItem[]).find((item) => item.endsWith('_words') && ITEMS[item].section === section && ITEMS[item].kind === content['kind']) ?? 'needs_words';
