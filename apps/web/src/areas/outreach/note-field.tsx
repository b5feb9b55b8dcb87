import { useTranslation } from 'react-i18next';
import { type Author, GuardedField } from '../../guard';
import { LONGEST_NOTE } from './contact-form';

interface NoteFieldProps {
  readonly note: string;
  readonly onChange: (note: string) => void;
  /** Who writes, where nobody is signed in. */
  readonly author?: Author | undefined;
}

/** A few words for the next worker, where codes do not say it. */
export function NoteField({ note, onChange, author }: NoteFieldProps) {
  const { t } = useTranslation('outreach');
  return <GuardedField label={t('note')} hint={t('note_hint')} lines={3} maxLength={LONGEST_NOTE} value={note} onChange={onChange} author={author} />;
}
