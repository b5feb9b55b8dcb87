import { useTranslation } from 'react-i18next';
import { useLeakReasons } from '../../guard';
import { Note, TextField } from '../../ui';
import { LONGEST_NOTE } from './contact-form';

interface NoteFieldProps {
  readonly note: string;
  readonly onChange: (note: string) => void;
}

/** A few words for the next worker, where codes do not say it; looked at by the leak guard while they are typed. */
export function NoteField({ note, onChange }: NoteFieldProps) {
  const { t } = useTranslation(['outreach', 'codes']);
  const reasons = useLeakReasons(note);
  return (
    <>
      <TextField label={t('note')} hint={t('note_hint')} lines={3} maxLength={LONGEST_NOTE} value={note} onChange={onChange} />
      {reasons.length > 0 && (
        <Note tone="warm" title={t('note_held_back')}>
          {reasons.map((reason) => (
            <p key={reason}>{t(`codes:leakReason.${reason}`)}</p>
          ))}
        </Note>
      )}
    </>
  );
}
