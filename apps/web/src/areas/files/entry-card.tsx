import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment, formatNumber } from '../../i18n';
import { Button } from '../../ui';
import type { Entry } from './api';
import { EntryDialog } from './entry-dialog';
import { EntryText, useEntryTitle } from './entry-text';
import { useFileHere } from './file-context';
import { HandOver } from './hand-over';
import { SpillDialog } from './spill-dialog';

/** For how long an author may correct, where the rules give them a time. */
const DAYS_TO_CORRECT = 7;
const DAY_MS = 86_400_000;

interface EntryCardProps {
  readonly entry: Entry;
  /** Where the order matters: its place. */
  readonly place?: number;
  /** At the end of its first line. */
  readonly beside?: ReactNode;
}

/** One entry: what it says, when it was written, and what the reader may do with it. */
export function EntryCard({ entry, place, beside }: EntryCardProps) {
  const { t } = useTranslation('files');
  const { file, mayEntry } = useFileHere();
  const [doing, setDoing] = useState<'change' | 'spill'>();
  const titleOf = useEntryTitle();
  const { section, own, content } = entry;
  if (!content) {
    return (
      <li className="entry">
        <p className="soft">{t(entry.removedAt === undefined ? 'entry.unreadable' : 'entry.removed', { when: formatMoment(entry.removedAt ?? entry.changedAt) })}</p>
      </li>
    );
  }
  const title = titleOf(section, content);
  const facts = { ...(own ? {} : { authorId: 'somebody else' }), writtenAt: entry.writtenAt, handedOver: entry.handedOverAt !== undefined };
  const mayChange = file.sections[section]?.writable === true && mayEntry('update', section, facts);
  // Some may change what they wrote for a time only: they are told until when.
  const past = new Date(Date.parse(entry.writtenAt) - DAYS_TO_CORRECT * DAY_MS).toISOString();
  const forATime = mayChange && !mayEntry('update', section, { ...facts, writtenAt: past });
  const until = new Date(Date.parse(entry.writtenAt) + DAYS_TO_CORRECT * DAY_MS).toISOString();
  return (
    <li className="entry">
      <div className="entry-first">
        {place !== undefined && <span className="entry-place">{formatNumber(place)}</span>}
        <EntryText section={section} content={content} />
        {beside}
      </div>
      <p className="entry-when">
        <span>{t('entry.written', { when: formatMoment(entry.writtenAt) })}</span>
        {own && <span>{t('entry.own')}</span>}
        {entry.version > 1 && <span>{t('entry.changed', { when: formatMoment(entry.changedAt) })}</span>}
        {entry.handedOverAt !== undefined && <span>{t('entry.handed_over', { when: formatMoment(entry.handedOverAt) })}</span>}
        {forATime && <span>{t('entry.until', { when: formatMoment(until) })}</span>}
      </p>
      {entry.handOverNote !== undefined && (
        <p className="entry-words" dir="auto">
          {entry.handOverNote}
        </p>
      )}
      <div className="entry-actions">
        {mayChange && (
          <Button tone="quiet" icon="edit" aria-label={`${t('entry.change')}: ${title}`} onPress={() => setDoing('change')}>
            {t('entry.change')}
          </Button>
        )}
        {mayChange && section === 'safety' && entry.handedOverAt === undefined && <HandOver entry={entry} />}
        {mayEntry('end', section, facts) && (
          <Button tone="quiet" aria-label={`${t('spill.open')}: ${title}`} onPress={() => setDoing('spill')}>
            {t('spill.open')}
          </Button>
        )}
      </div>
      {doing === 'change' && <EntryDialog section={section} entry={entry} onClose={() => setDoing(undefined)} />}
      {doing === 'spill' && <SpillDialog entry={entry} onClose={() => setDoing(undefined)} />}
    </li>
  );
}
