import './guarded-field.css';
import { useTranslation } from 'react-i18next';
import { TextField, type TextFieldProps } from '../ui';
import type { Author } from './drops';
import { MoveToSlot } from './drop-slot';
import { useExcluded } from './excluded';
import { useLeakReasons } from './leaks';
import { useAuthor } from './use-author';

interface GuardedFieldProps extends Omit<TextFieldProps, 'value' | 'onChange' | 'after'> {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** The case file that it is about, for what is moved to the advisers. */
  readonly caseFileId?: string | undefined;
  /** Who writes, where nobody is signed in. */
  readonly author?: Author | undefined;
}

/**
 * A field for free text, watched by the leak guard while somebody types: what looks like immigration information gets a calm line
 * below, and a way to the advisers. It never stops anybody from typing; the server's guard looks again at what is saved.
 */
export function GuardedField({ caseFileId, author, ...field }: GuardedFieldProps) {
  const { t } = useTranslation('codes');
  const [reason] = useLeakReasons(field.value);
  useExcluded(useAuthor(author) && caseFileId);
  return (
    <TextField
      {...field}
      after={
        <div className="leak-hint" role="status">
          {reason !== undefined && (
            <>
              <p>{t(`leakReason.${reason}`)}</p>
              <MoveToSlot text={field.value} onMoved={field.onChange} caseFileId={caseFileId} author={author} />
            </>
          )}
        </div>
      }
    />
  );
}
