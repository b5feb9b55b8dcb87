import type { Sealing } from '../../guard';
import { dayFromToday, daysUntil } from '../../i18n';
import type { Written } from './fields';
import type { DeskFile } from './use-desk';

export interface DateToRemember {
  readonly file: DeskFile;
  readonly section: 'dates' | 'documents' | 'applications' | 'permits';
  readonly id: string;
  readonly on: string;
  readonly entry: Written;
  /** Over, near, or still far. */
  readonly tone: 'danger' | 'warm' | 'plain';
}

/** How long a date that was not ticked off stays on the list, and how far the list looks ahead; days. */
const BACK = 60;
const AHEAD = 730;
/** From how many days before it is near, where its writer said nothing. */
const NEAR = 7;

/** What is to be remembered of these files, soonest first; from what was opened on this device. */
export function datesOf(sealing: Sealing, files: readonly DeskFile[]): DateToRemember[] {
  return files
    .flatMap((file) => {
      if (!file.opened) return [];
      const { document } = file.opened;
      return sealing.reminders(document, dayFromToday(-BACK), dayFromToday(AHEAD)).map((reminder) => {
        const list: readonly { readonly id: string }[] = document[reminder.section];
        const entry = list.find(({ id }) => id === reminder.id) as Written | undefined;
        return { ...reminder, file, entry: entry ?? {}, tone: toneOf(reminder.on, entry?.['remindDaysBefore']) };
      });
    })
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

function toneOf(on: string, near: unknown): DateToRemember['tone'] {
  const days = daysUntil(on);
  if (days < 0) return 'danger';
  return days <= (typeof near === 'number' ? near : NEAR) ? 'warm' : 'plain';
}
