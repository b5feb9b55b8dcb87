import { useTranslation } from 'react-i18next';
import { useDraft, useMay, useSession, useTeams } from '../../session';
import { Button, Checkbox, Dialog, OneChip, ProblemNote, SelectField, showToast } from '../../ui';
import { DueField } from './due';
import { bodyOf, MoreFields, type More } from './new-task-more';
import { useNewTask, type NewTask } from './tasks-data';

/** What a worker may write down; the others follow from what happens. */
const TITLES = ['call_back', 'arrange_appointment', 'accompany', 'bring_supplies', 'check_in', 'prepare_letter_for_partner'] as const satisfies readonly NewTask['title'][];

/** Events of a referral with which a task can open. */
const EVENTS = ['answered', 'appointment_set', 'outcome_known'] as const satisfies readonly OpensWith[];
type OpensWith = NonNullable<NewTask['opensWith']>['event'];

interface Draft {
  readonly title?: NewTask['title'] | undefined;
  readonly teamId?: string;
  readonly dueOn: string;
  readonly mine: boolean;
  readonly opens?: OpensWith | undefined;
  readonly more?: More;
}

interface NewTaskDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The file that it hangs on, with the team that keeps it. */
  readonly file?: { readonly caseFileId: string; readonly teamId: string } | undefined;
  /** The referral with whose course it opens. */
  readonly referralId?: string | undefined;
}

/** Writes a task down: what is to be done, by when, and whether one does it oneself. */
export function NewTaskDialog({ isOpen, onClose, file, referralId }: NewTaskDialogProps) {
  const { t } = useTranslation('tasks');
  return (
    <Dialog title={t('new')} isOpen={isOpen} onClose={onClose}>
      <NewTaskForm onDone={onClose} file={file} referralId={referralId} />
    </Dialog>
  );
}

function NewTaskForm({ onDone, file, referralId }: Pick<NewTaskDialogProps, 'file' | 'referralId'> & { readonly onDone: () => void }) {
  const { t } = useTranslation(['tasks', 'codes', 'common']);
  const { teamIds } = useSession();
  const may = useMay();
  const teams = useTeams();
  const { draft, setDraft, drop } = useDraft<Draft>(`task ${referralId ?? file?.caseFileId ?? ''}`, { dueOn: '', mine: false });
  const save = useNewTask(() => {
    drop();
    onDone();
    showToast(t('tasks:said.new'));
  });
  const teamId = file?.teamId ?? draft.teamId ?? (teamIds.length === 1 ? teamIds[0] : undefined);
  const { title, dueOn, mine, opens, more = {} } = draft;
  const incomplete = title === undefined || teamId === undefined || (referralId !== undefined && opens === undefined);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (title === undefined || teamId === undefined || incomplete) return;
        const opensWith = referralId !== undefined && opens !== undefined ? { opensWith: { referralId, event: opens } } : {};
        save.mutate({ title, teamId, ...(file ? { caseFileId: file.caseFileId } : {}), ...opensWith, ...bodyOf(more), ...(dueOn === '' ? {} : { dueOn }), ...(mine ? { mine } : {}) });
      }}
    >
      <OneChip label={t('tasks:what')} choices={TITLES.map((value) => ({ value, label: t(`codes:taskTitle.${value}`) }))} value={title} onChange={(next) => setDraft({ ...draft, title: next })} />
      {referralId !== undefined && (
        <OneChip label={t('tasks:opens_when')} choices={EVENTS.map((value) => ({ value, label: t(`codes:waitsFor.${value}`) }))} value={opens} onChange={(next) => setDraft({ ...draft, opens: next })} />
      )}
      {!file && teamIds.length > 1 && (
        <SelectField
          label={t('tasks:fact.team')}
          placeholder={t('common:choose')}
          choices={teamIds.map((value) => ({ value, label: teams.get(value)?.name ?? '…' }))}
          value={teamId ?? ''}
          onChange={(next) => setDraft({ ...draft, teamId: next })}
        />
      )}
      <DueField label={t('tasks:due_on_or_usual')} value={dueOn} onChange={(next) => setDraft({ ...draft, dueOn: next })} />
      {!may('assign', 'Task') && (
        <Checkbox isSelected={mine} onChange={(next) => setDraft({ ...draft, mine: next })}>
          {t('tasks:mine_at_once')}
        </Checkbox>
      )}
      <MoreFields more={more} ofPerson={file !== undefined || referralId !== undefined} onChange={(next) => setDraft({ ...draft, more: next })} />
      <ProblemNote error={save.error} />
      <Button type="submit" tone="main" wide isDisabled={incomplete} isPending={save.isPending}>
        {t('tasks:save')}
      </Button>
    </form>
  );
}
