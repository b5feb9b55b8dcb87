import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayFromToday } from '../../i18n';
import { Button, DateField, OneChip, ProblemNote, showToast } from '../../ui';
import { DueField } from './due';
import type { BackReason, Task, Waiting } from './steps';
import { useDueDay, useSnooze } from './tasks-data';

interface AskedProps {
  readonly children: ReactNode;
  readonly label: string;
  readonly isPending: boolean;
  readonly isDisabled?: boolean;
  readonly onSend: () => void;
}

const Asked = ({ children, label, isPending, isDisabled = false, onSend }: AskedProps) => (
  <form
    className="stack"
    onSubmit={(event) => {
      event.preventDefault();
      onSend();
    }}
  >
    {children}
    <Button type="submit" wide tone="main" isDisabled={isDisabled} isPending={isPending}>
      {label}
    </Button>
  </form>
);

interface DayFormProps {
  readonly task: Task;
  readonly onDone: () => void;
}

/** Another day on which it is due. */
export function DueForm({ task, onDone }: DayFormProps) {
  const { t } = useTranslation('tasks');
  const [dueOn, setDueOn] = useState(task.dueOn ?? '');
  const set = useDueDay(onDone);
  return (
    <Asked label={t('set_due')} isDisabled={dueOn === ''} isPending={set.isPending} onSend={() => set.mutate({ task, dueOn })}>
      <DueField label={t('due_on')} value={dueOn} onChange={setDueOn} />
      <ProblemNote error={set.error} />
    </Asked>
  );
}

/** Until when it stands behind the others. */
export function SnoozeForm({ task, onDone }: DayFormProps) {
  const { t } = useTranslation(['tasks', 'codes']);
  const [until, setUntil] = useState('');
  const snooze = useSnooze(() => {
    showToast(t('tasks:said.snooze'));
    onDone();
  });
  return (
    <Asked label={t('codes:taskStep.snooze')} isDisabled={until === ''} isPending={snooze.isPending} onSend={() => snooze.mutate({ task, until })}>
      <DueField label={t('tasks:snooze_until')} value={until} onChange={setUntil} />
      <ProblemNote error={snooze.error} />
    </Asked>
  );
}

const EVENTS = ['moves', 'answered', 'appointment_set', 'outcome_known'] as const satisfies readonly NonNullable<Waiting['event']>[];

interface WaitFormProps {
  readonly task: Task;
  readonly isPending: boolean;
  readonly onWait: (waiting: Waiting) => void;
}

/** What it waits for: an event of its referral, a day, or neither. */
export function WaitForm({ task, isPending, onWait }: WaitFormProps) {
  const { t } = useTranslation(['tasks', 'codes']);
  const [event, setEvent] = useState<NonNullable<Waiting['event']>>();
  const [until, setUntil] = useState('');
  return (
    <Asked label={t('codes:taskStep.wait')} isPending={isPending} onSend={() => onWait({ ...(event ? { event } : {}), ...(until === '' ? {} : { until }) })}>
      {task.referralId !== undefined && (
        <OneChip label={t('tasks:wait_for')} choices={EVENTS.map((value) => ({ value, label: t(`codes:waitsFor.${value}`) }))} value={event} onChange={setEvent} />
      )}
      <DateField label={t('tasks:wait_until')} value={until} min={dayFromToday()} onChange={setUntil} />
    </Asked>
  );
}

const REASONS = ['no_time', 'person_not_reached', 'another_skill', 'not_for_me'] as const satisfies readonly BackReason[];

/** Why it is given back. */
export function BackForm({ isPending, onBack }: { readonly isPending: boolean; readonly onBack: (reason: BackReason) => void }) {
  const { t } = useTranslation(['tasks', 'codes']);
  const [reason, setReason] = useState<BackReason>();
  return (
    <Asked label={t('codes:taskStep.release')} isDisabled={reason === undefined} isPending={isPending} onSend={() => reason && onBack(reason)}>
      <OneChip label={t('tasks:back_why')} choices={REASONS.map((value) => ({ value, label: t(`codes:backReason.${value}`) }))} value={reason} onChange={setReason} />
      <p className="soft">{t('tasks:back_why_hint')}</p>
    </Asked>
  );
}
