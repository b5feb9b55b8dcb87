import { useTranslation } from 'react-i18next';
import { daysUntil, formatDayInWords, formatLanguage, formatList, formatNumber } from '../../i18n';
import type { Task } from './steps';

/** Whether it stands behind the others until a day that has not come. */
export const isPutOff = ({ snoozedUntil }: Task): boolean => snoozedUntil !== undefined && daysUntil(snoozedUntil) > 0;

/** What a task asks for, why it is offered, and what became of it, in words; undefined where there is nothing to say. */
export function useTaskWords() {
  const { t } = useTranslation(['tasks', 'codes']);
  const list = (words: readonly string[]): string | undefined => (words.length > 0 ? formatList(words) : undefined);
  return {
    asks: ({ skill, language }: Task) => list([...(skill ? [t(`codes:skill.${skill}`)] : []), ...(language ? [formatLanguage(language)] : [])]),
    fits: ({ fits = [] }: Task) => list(fits.map((fit) => t(`codes:fit.${fit}`))),
    back: ({ backReason, state }: Task) => (backReason && state === 'open' ? t('tasks:came_back', { reason: t(`codes:backReason.${backReason}`) }) : undefined),
    putOff: (task: Task) => (isPutOff(task) && task.snoozedUntil ? t('tasks:snoozed', { day: formatDayInWords(task.snoozedUntil) }) : undefined),
    notes(task: Task): string | undefined {
      const { waitsUntil, waitsFor, repeatDays } = task;
      const words = [
        this.back(task), this.putOff(task),
        ...(waitsUntil ? [t('tasks:waits_until', { day: formatDayInWords(waitsUntil) })] : []),
        ...(waitsFor ? [t(`codes:waitsFor.${waitsFor}`)] : []),
        ...(repeatDays ? [t('tasks:comes_again', { number: formatNumber(repeatDays) })] : []),
      ];
      return list(words.filter((word) => word !== undefined));
    },
  };
}
