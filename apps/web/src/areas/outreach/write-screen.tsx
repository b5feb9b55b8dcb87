import './write.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setShift, useWriters, type Writer } from '../../offline';
import { useDraft, useSessionIfAny, whenForgetting } from '../../session';
import { Card, Loading, Note } from '../../ui';
import { ContactScreen } from './contact-screen';
import { EMPTY, repeatable, type ContactForm } from './contact-form';
import { OutsideHead } from './outside-head';
import { ShiftForm } from './shift-form';
import { SignChoice } from './sign-choice';
import { WayToTasks } from './way-to-tasks';

/** Where a contact is written down: with and without a network, signed in or not, once the phone was made ready for its worker. */
export function WriteScreen() {
  const { t } = useTranslation('outreach');
  const session = useSessionIfAny();
  const writers = useWriters();
  const [chosen, choose] = useState<string>();
  if (writers === undefined) return <Loading />;
  const workerId = session?.worker.id ?? chosen ?? (writers.length === 1 ? writers[0]?.workerId : undefined);
  const writer = writers.find((one) => one.workerId === workerId);
  return (
    <div className="page write">
      <h1 className="visually-hidden">{t('write')}</h1>
      {!session && <OutsideHead>{writer && <WayToTasks workerId={writer.workerId} />}</OutsideHead>}
      {!session && writers.length > 1 && <SignChoice writers={writers} value={writer?.workerId} onChange={choose} />}
      {writer === undefined && (session || writers.length === 0) && <Note title={t('not_ready')}>{session ? t('getting_ready') : t('sign_in_once')}</Note>}
      {writer && (session ? <SignedIn key={writer.workerId} writer={writer} /> : <Outside key={writer.workerId} writer={writer} />)}
    </div>
  );
}

/** What is half written is given back to whoever is signed in; to nobody else. */
function SignedIn({ writer }: { readonly writer: Writer }) {
  const { draft, setDraft } = useDraft<ContactForm>('contact', EMPTY);
  return <Writing writer={writer} form={draft} onChange={setDraft} />;
}

/** What is half written without a session, by worker; in memory. */
const halfWritten = new Map<string, ContactForm>();

// Whoever holds the phone may choose any sign: what was said goes when the screen is put away, what was handed out stays.
whenForgetting(() => {
  for (const [workerId, form] of halfWritten) halfWritten.set(workerId, repeatable(form));
});

function Outside({ writer }: { readonly writer: Writer }) {
  const { workerId } = writer;
  const [form, setForm] = useState<ContactForm>(() => halfWritten.get(workerId) ?? EMPTY);
  const change = (next: ContactForm): void => {
    halfWritten.set(workerId, next);
    setForm(next);
  };
  return <Writing writer={writer} form={form} onChange={change} />;
}

interface WritingProps {
  readonly writer: Writer;
  readonly form: ContactForm;
  readonly onChange: (form: ContactForm) => void;
}

function Writing({ writer, form, onChange }: WritingProps) {
  const { t } = useTranslation('outreach');
  const session = useSessionIfAny();
  if (writer.shift) return <ContactScreen writer={writer} shift={writer.shift} form={form} onChange={onChange} />;
  if (!session) return <Note title={t('no_shift')}>{t('sign_in_for_shift')}</Note>;
  return (
    <Card title={t('shift_first')}>
      <ShiftForm shift={undefined} onSet={(shift) => void setShift(writer.workerId, shift)} />
    </Card>
  );
}
