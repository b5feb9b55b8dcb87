import { useTranslation } from 'react-i18next';
import { dayFromToday, daysUntil, formatDayInWords } from '../../i18n';
import { Badge, DateField, OneChip } from '../../ui';

/** When it is due, in words; late is said calmly. */
export function Due({ on }: { readonly on: string | undefined }) {
  const { t } = useTranslation('tasks');
  if (on === undefined) return null;
  const days = daysUntil(on);
  const day = formatDayInWords(on);
  if (days < 0) return <Badge tone="warm">{t('overdue', { day })}</Badge>;
  return <Badge tone={days <= 1 ? 'accent' : 'plain'}>{t('due', { day })}</Badge>;
}

const QUICK = [0, 1, 3] as const;
const WEEK = 7;

interface DueFieldProps {
  readonly label: string;
  /** ISO date, or the empty string. */
  readonly value: string;
  readonly onChange: (dueOn: string) => void;
}

/** A day to be due: the usual ones with one tap, any other from the calendar. */
export function DueField({ label, value, onChange }: DueFieldProps) {
  const { t } = useTranslation('tasks');
  const choices = [...QUICK.map((days) => ({ value: dayFromToday(days), label: formatDayInWords(dayFromToday(days)) })), { value: dayFromToday(WEEK), label: t('in_a_week') }];
  return (
    <div className="stack">
      <OneChip label={label} choices={choices} value={value === '' ? undefined : value} onChange={(day) => onChange(day ?? '')} />
      <DateField label={t('another_day')} value={value} min={dayFromToday()} onChange={onChange} />
    </div>
  );
}
