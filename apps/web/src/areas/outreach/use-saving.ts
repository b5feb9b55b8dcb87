import { useEffect, useRef, useState } from 'react';
import { lookForLeaks } from '../../guard';
import { enqueueContact, type Saved, type Shift, UNDO_SECONDS, type Writer } from '../../offline';
import { whenForgetting } from '../../session';
import { contactOf, type ContactForm, repeatable } from './contact-form';

/** What each worker saved last, to begin the next one with; in memory, until the screen is put away. */
const lastOf = new Map<string, ContactForm>();
whenForgetting(() => lastOf.clear());

type Trouble = 'note_held_back' | 'note_not_checked' | 'not_saved';

interface JustSaved {
  readonly saved: Saved;
  readonly form: ContactForm;
}

interface Saving {
  /** Why it is not on the phone: its note is held back, or cannot be looked at now, or the phone cannot keep it. */
  readonly trouble: Trouble | undefined;
  readonly isSaving: boolean;
  readonly justSaved: boolean;
  /** @returns it, once it is on the phone; nothing where it could not be kept */
  readonly save: (form: ContactForm, shift: Shift) => Promise<Saved | undefined>;
  /** Takes the last one back. @returns it, unless it was too late */
  readonly undo: () => Promise<ContactForm | undefined>;
  /** What was given and done the last time. */
  readonly repeat: (() => ContactForm) | undefined;
}

/** Saves contacts of one writer, each of which can be taken back for a moment: until it ends, the next is saved, or the screen is left. */
export function useSaving({ workerId }: Writer): Saving {
  const [just, setJust] = useState<JustSaved>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [isSaving, setSaving] = useState(false);
  const current = useRef<JustSaved>(undefined);
  const settle = (next: JustSaved | undefined): void => {
    current.current?.saved.letGo();
    current.current = next;
    setJust(next);
  };
  useEffect(() => () => current.current?.saved.letGo(), []);
  useEffect(() => {
    if (!just) return;
    const timer = setTimeout(() => setJust((now) => (now === just ? undefined : now)), UNDO_SECONDS * 1_000);
    return () => clearTimeout(timer);
  }, [just]);

  const save = async (form: ContactForm, shift: Shift): Promise<Saved | undefined> => {
    setSaving(true);
    const found = (await troubleWith(form.note)) ?? (await keep(form, shift));
    setTrouble(found);
    setSaving(false);
    return found === undefined ? current.current?.saved : undefined;
  };
  const keep = async (form: ContactForm, shift: Shift): Promise<Trouble | undefined> => {
    try {
      settle({ saved: await enqueueContact(workerId, contactOf(form, shift), form.returnedId), form });
      lastOf.set(workerId, form);
      return undefined;
    } catch {
      return 'not_saved';
    }
  };
  const undo = async (): Promise<ContactForm | undefined> => {
    const taken = current.current;
    current.current = undefined;
    setJust(undefined);
    return (await taken?.saved.takeBack()) ? taken?.form : undefined;
  };
  const last = lastOf.get(workerId);
  return { trouble, isSaving, justSaved: just !== undefined, save, undo, repeat: last && (() => repeatable(last)) };
}

/** A text waits for the guard; a contact without one does not. */
async function troubleWith(note: string): Promise<Trouble | undefined> {
  try {
    return (await lookForLeaks(note)).reasons.length > 0 ? 'note_held_back' : undefined;
  } catch {
    return 'note_not_checked';
  }
}
