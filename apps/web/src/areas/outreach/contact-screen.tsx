import { SERVICES } from '@parasol/kernel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setShift, type Shift, type Writer } from '../../offline';
import { useSessionIfAny } from '../../session';
import { Button, IconButton, ManyChips, Note } from '../../ui';
import { EMPTY, type ContactForm } from './contact-form';
import { MoreFields, NeedsField } from './more-fields';
import { ShiftLine } from './shift-line';
import { OtherSupplies, SuppliesField } from './supplies-field';
import { useSettleReturned } from './to-correct';
import { useSaving } from './use-saving';
import { WhoField } from './who-field';

interface ContactScreenProps {
  readonly writer: Writer;
  readonly shift: Shift;
  readonly form: ContactForm;
  readonly onChange: (form: ContactForm) => void;
}

/** One contact on one screen, for one thumb: what is touched most lies lowest, and nothing has to be typed. */
export function ContactScreen({ writer, shift, form, onChange }: ContactScreenProps) {
  const { t } = useTranslation(['outreach', 'codes']);
  const { trouble, isSaving, justSaved, save, undo, repeat } = useSaving(writer);
  const session = useSessionIfAny();
  const settleReturned = useSettleReturned();
  /** Counts up with every contact, so that what was folded open is folded again. */
  const [round, setRound] = useState(0);
  const begin = (next: ContactForm): void => {
    onChange(next);
    setRound(round + 1);
  };
  const saveAndGoOn = async (): Promise<void> => {
    const saved = await save(form, shift);
    if (!saved) return;
    const { returnedId } = form;
    // It stays on the list until it is meant; where the list cannot be reached, until somebody takes it off.
    if (returnedId) void saved.meant.then((meant) => (meant ? settleReturned(returnedId) : undefined)).catch(() => undefined);
    begin(form.before ?? EMPTY);
  };
  const place = form.place ?? shift;
  const moveTo = (next: Shift): void => {
    // Regulars are a team's own.
    const who = next.teamId !== place.teamId && form.who.kind === 'regular' ? { ...form.who, regularId: '' } : form.who;
    if (form.place || who !== form.who) onChange({ ...form, who, ...(form.place && { place: next }) });
    if (!form.place) void setShift(writer.workerId, next);
  };
  const regularMissing = form.who.kind === 'regular' && form.who.regularId === '';
  return (
    <>
      <div key={round} className="write-fields">
        {form.returnedId && <Note title={t('written_again')} />}
        <ShiftLine key={form.place ? 'other' : 'now'} shift={place} now={!form.place} onChange={moveTo} />
        <WhoField who={form.who} teamId={place.teamId} workerId={writer.workerId} onChange={(who) => onChange({ ...form, who })} />
        <SuppliesField form={form} onChange={onChange} />
        <ManyChips label={t('services')} choices={SERVICES.map((value) => ({ value, label: t(`codes:service.${value}`) }))} value={form.services} onChange={(services) => onChange({ ...form, services })} />
        <OtherSupplies form={form} onChange={onChange} />
        <NeedsField form={form} onChange={onChange} />
        <MoreFields form={form} onChange={onChange} author={session ? undefined : writer} />
      </div>
      <div className="write-bar">
        {trouble && <Note tone="danger">{t(`outreach:trouble.${trouble}`)}</Note>}
        <div className="write-saved" role="status">
          {justSaved && (
            <>
              <span>{t('saved')}</span>
              <Button tone="quiet" icon="undo" onPress={() => void undo().then((taken) => taken && begin(taken))}>
                {t('undo')}
              </Button>
            </>
          )}
        </div>
        <div className="write-actions">
          {repeat && <IconButton icon="repeat" label={t('repeat_last')} onPress={() => begin(repeat())} />}
          <Button tone="main" wide icon="check" isPending={isSaving} isDisabled={regularMissing} onPress={() => void saveAndGoOn()}>
            {t('save')}
          </Button>
        </div>
      </div>
    </>
  );
}
