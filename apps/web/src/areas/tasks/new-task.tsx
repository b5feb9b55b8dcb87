import { useTranslation } from 'react-i18next';
import { useDraft, useMay, useSession, useTeams } from '../../session';
import { Button, Checkbox, Dialog, OneChip, ProblemNote, SelectField, showToast } from '../../ui';
import { DueField } from './due';
import { useNewTask, type NewTask } from './tasks-data';

/** What a worker may write down; the others follow from what happens. */
const TITLES = ['call_back', 'arrange_appointment', 'accompany', 'bring_supplies', 'check_in', 'prepare_letter_for_partner'] as const satisfies readonly NewTask['title'][];

interface Draft {
  readonly title?: NewTask['title'] | undefined;
  readonly teamId?: string;
  readonly dueOn: string;
  readonly mine: boolean;
}

interface NewTaskDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The file that it hangs on, with the team that keeps it. */
  readonly file?: { readonly caseFileId: string; readonly teamId: string } | undefined;
}

/** Writes a task down: what is to be done, by when, and whether one does it oneself. */
export function NewTaskDialog({ isOpen, onClose, file }: NewTaskDialogProps) {
  const { t } = useTranslation('tasks');
  return (
    <Dialog title={t('new')} isOpen={isOpen} onClose={onClose}>
      <NewTaskForm onDone={onClose} file={file} />
    </Dialog>
  );
}

function NewTaskForm({ onDone, file }: { readonly onDone: () => void; readonly file: NewTaskDialogProps['file'] }) {
  const { t } = useTranslation(['tasks', 'codes', 'common']);
  const { teamIds } = useSession();
  const may = useMay();
  const teams = useTeams();
  const { draft, setDraft, drop } = useDraft<Draft>(`task ${file?.caseFileId ?? ''}`, { dueOn: '', mine: false });
  const save = useNewTask(() => {
    drop();
    onDone();
    showToast(t('tasks:said.new'));
  });
  const teamId = file?.teamId ?? draft.teamId ?? (teamIds.length === 1 ? teamIds[0] : undefined);
  const { title, dueOn, mine } = draft;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (title === undefined || teamId === undefined) return;
        save.mutate({ title, teamId, ...(file ? { caseFileId: file.caseFileId } : {}), ...(dueOn === '' ? {} : { dueOn }), ...(mine ? { mine } : {}) });
      }}
    >
      <OneChip label={t('tasks:what')} choices={TITLES.map((value) => ({ value, label: t(`codes:taskTitle.${value}`) }))} value={title} onChange={(next) => setDraft({ ...draft, title: next })} />
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
      <ProblemNote error={save.error} />
      <Button type="submit" tone="main" wide isDisabled={title === undefined || teamId === undefined} isPending={save.isPending}>
        {t('tasks:save')}
      </Button>
    </form>
  );
}
