import { ApiProblem } from '@parasol/api-client';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button, Note } from '../ui';
import { MoveToSlot } from './drop-slot';

/** The header of a save whose writer looked again; empty the first time. */
export interface Insistence {
  readonly Insistence?: string;
}

interface SaveOptions<Input, Result> {
  /** Sends it, with these headers. */
  readonly save: (input: Input, headers: Insistence) => Promise<Result>;
  readonly onSaved?: (result: Result, input: Input) => void;
}

interface Attempt<Input> {
  readonly input: Input;
  readonly headers: Insistence;
}

export interface GuardedSave<Input> {
  readonly save: (input: Input) => void;
  readonly isPending: boolean;
  readonly isSuccess: boolean;
  /** What went wrong, for `ProblemNote`; what the leak guard held back is not among it, `LeakQuestion` shows that. */
  readonly error: unknown;
  readonly heldBack: ApiProblem | undefined;
  /** Once more, since it is none. */
  readonly insist: () => void;
  /** Back to the form. */
  readonly reset: () => void;
}

/**
 * A save of something that holds free text. What the server's leak guard holds back becomes a question to its writer instead of an
 * error: show `<LeakQuestion save={…} />` in the form.
 */
export function useGuardedSave<Input, Result>({ save, onSaved }: SaveOptions<Input, Result>): GuardedSave<Input> {
  const mutation: UseMutationResult<Result, Error, Attempt<Input>> = useMutation({
    mutationFn: ({ input, headers }: Attempt<Input>) => save(input, headers),
    onSuccess: (result, { input }) => onSaved?.(result, input),
  });
  const heldBack = mutation.error instanceof ApiProblem && mutation.error.code === 'leak_found' ? mutation.error : undefined;
  const insistence = heldBack?.problem.insistence;
  return {
    save: (input) => mutation.mutate({ input, headers: {} }),
    isPending: mutation.isPending,
    isSuccess: mutation.isSuccess,
    error: heldBack ? null : mutation.error,
    heldBack,
    insist: () => mutation.variables && insistence !== undefined && mutation.mutate({ input: mutation.variables.input, headers: { Insistence: insistence } }),
    reset: mutation.reset,
  };
}

/** A free text of a form, as the server names it (`/body/content/text`) and as its writer knows it. */
export interface GuardedText {
  readonly pointer: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

interface LeakQuestionProps {
  readonly save: Pick<GuardedSave<never>, 'heldBack' | 'insist' | 'reset' | 'isPending'>;
  readonly texts: readonly GuardedText[];
  readonly caseFileId?: string | undefined;
}

/** What the server held back, and what to do about it: look again, leave it with the advisers, or save it where it is none. */
export function LeakQuestion({ save: { heldBack, insist, reset, isPending }, texts, caseFileId }: LeakQuestionProps) {
  const { t } = useTranslation(['guard', 'codes']);
  if (!heldBack) return null;
  const { errors = [], mayInsist = false, dropSlot = false } = heldBack.problem;
  const reasonsOf = (pointer: string): string[] => [...new Set(errors.filter((error) => error.pointer === pointer).map(({ code }) => code))];
  const known = texts.filter(({ pointer }) => reasonsOf(pointer).length > 0);
  const unknown = [...new Set(errors.map(({ pointer }) => pointer))].filter((pointer) => !known.some((text) => text.pointer === pointer));
  return (
    <Note tone="warm" title={t('guard:held_back')}>
      {known.map(({ pointer, label, value, onChange }) => (
        <div key={pointer} className="stack">
          <p>{t('guard:in_field', { field: label })}</p>
          {reasonsOf(pointer).map((reason) => (
            <p key={reason}>{t(`codes:leakReason.${reason}`)}</p>
          ))}
          {dropSlot && (
            <MoveToSlot
              text={value}
              caseFileId={caseFileId}
              onMoved={(rest) => {
                onChange(rest);
                reset();
              }}
            />
          )}
        </div>
      ))}
      {unknown.flatMap(reasonsOf).map((reason) => (
        <p key={reason}>{t(`codes:leakReason.${reason}`)}</p>
      ))}
      <Button onPress={reset}>{t('guard:look_again')}</Button>
      {mayInsist && (
        <Button onPress={insist} isPending={isPending}>
          {t('guard:save_all_the_same')}
        </Button>
      )}
    </Note>
  );
}
