import { useMutation, useQueryClient } from '@tanstack/react-query';
import { SERVICES, VOID_REASONS } from '@parasol/kernel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LeakQuestion, useGuardedSave } from '../../guard';
import { api, ifMatch } from '../../session';
import { Button, Dialog, ManyChips, OneChip, ProblemNote, showToast } from '../../ui';
import { type ContactForm, detailsOf, formOf, MOST_PEOPLE } from './contact-form';
import { type Contact, CONTACTS } from './contacts';
import { MoreFields, NeedsField } from './more-fields';
import { Stepper } from './stepper';
import { OtherSupplies, SuppliesField } from './supplies-field';

interface CorrectionProps {
  readonly contact: Contact;
  readonly onClose: () => void;
}

/** Puts a contact right: what was given, done and said. With whom it was stays. */
export function CorrectDialog({ contact, onClose }: CorrectionProps) {
  const { t } = useTranslation(['outreach', 'codes', 'common']);
  const queries = useQueryClient();
  const [form, setForm] = useState(() => formOf(contact));
  const save = useGuardedSave({
    save: async (next: ContactForm, headers) => {
      const people = next.who.kind === 'group' ? { people: next.who.people } : {};
      await api.PUT('/contacts/{id}', { params: { path: { id: contact.id }, header: { ...ifMatch(contact.version), ...headers } }, body: { ...people, ...detailsOf(next) } });
      await queries.invalidateQueries({ queryKey: CONTACTS });
    },
    onSaved: () => {
      showToast(t('corrected'));
      onClose();
    },
  });
  const actions = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button tone="main" isPending={save.isPending} onPress={() => save.save(form)}>
        {t('save')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('correct')} isOpen onClose={onClose} actions={actions} dismissable={false}>
      {form.who.kind === 'group' && <Stepper label={t('people')} value={form.who.people} min={2} max={MOST_PEOPLE} onChange={(people) => setForm({ ...form, who: { kind: 'group', people } })} />}
      <SuppliesField form={form} onChange={setForm} />
      <ManyChips label={t('services')} choices={SERVICES.map((value) => ({ value, label: t(`codes:service.${value}`) }))} value={form.services} onChange={(services) => setForm({ ...form, services })} />
      <OtherSupplies form={form} onChange={setForm} />
      <NeedsField form={form} onChange={setForm} />
      <MoreFields form={form} onChange={setForm} />
      <LeakQuestion save={save} texts={[{ pointer: '/body/note', label: t('note'), value: form.note, onChange: (note) => setForm({ ...form, note }) }]} />
      <ProblemNote error={save.error} />
    </Dialog>
  );
}

/** Strikes a contact out, for a reason from the list. */
export function VoidDialog({ contact, onClose }: CorrectionProps) {
  const { t } = useTranslation(['outreach', 'codes', 'common']);
  const queries = useQueryClient();
  const [reason, setReason] = useState<(typeof VOID_REASONS)[number]>();
  const strike = useMutation({
    mutationFn: async () => {
      if (!reason) return;
      await api.POST('/contacts/{id}/void', { params: { path: { id: contact.id } }, body: { reason } });
      await queries.invalidateQueries({ queryKey: CONTACTS });
    },
    onSuccess: onClose,
  });
  const actions = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button tone="danger" isDisabled={!reason} isPending={strike.isPending} onPress={() => strike.mutate()}>
        {t('strike_out')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('strike_out')} isOpen onClose={onClose} actions={actions}>
      <p>{t('strike_out_sure')}</p>
      <OneChip label={t('reason')} choices={VOID_REASONS.map((value) => ({ value, label: t(`codes:voidReason.${value}`) }))} value={reason} onChange={setReason} />
      <ProblemNote error={strike.error} />
    </Dialog>
  );
}
