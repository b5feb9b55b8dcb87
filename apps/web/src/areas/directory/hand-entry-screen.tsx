import './directory.css';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePathId } from '../../app/use-path-id';
import { GuardedField, LeakQuestion, useGuardedSave } from '../../guard';
import { api, ifMatch } from '../../session';
import { Button, Card, Loading, ManyChips, Page, ProblemNote, showToast, TextField } from '../../ui';
import { FAMILIES, type ServiceFamily } from './directory-data';
import { useEntry, type Entry } from './entries-data';
import { EMPTY, formOf, toldOf, type HandEntry, type ToldForm } from './told-form';
import { ToldFields } from './told-fields';

const ADDRESS = ['street', 'city', 'postalCode', 'country'] as const;
type Address = Readonly<Record<(typeof ADDRESS)[number], string>>;

interface HandForm extends ToldForm {
  readonly name: string;
  readonly organisationName: string;
  readonly areaServed: string;
  readonly address: Address;
}

const NO_ADDRESS: Address = { street: '', city: '', postalCode: '', country: '' };
const NEW: HandForm = { ...EMPTY, name: '', organisationName: '', areaServed: '', address: NO_ADDRESS };

/** An entry that comes with no package: somebody writes it down. */
export function NewEntryScreen() {
  const { t } = useTranslation('directory');
  return (
    <Page title={t('write_down')}>
      <HandEntryForm before={NEW} />
    </Page>
  );
}

/** What an entry says that was written down here. */
export function HandEntryScreen() {
  const { t } = useTranslation('directory');
  const { data, error } = useEntry(usePathId('entryId'));
  return (
    <Page title={t('change_told')}>
      <ProblemNote error={error} />
      {data ? <HandEntryForm key={data.version} entry={data} before={handFormOf(data)} /> : !error && <Loading />}
    </Page>
  );
}

function handFormOf({ service, organisationName, languages, locations }: Entry): HandForm {
  const [at] = locations.flatMap(({ addresses = [] }) => addresses);
  return {
    ...formOf(service, languages), name: service.name, organisationName, areaServed: service.service_areas?.[0]?.name ?? '',
    address: at === undefined ? NO_ADDRESS : { street: at.address_1, city: at.city, postalCode: at.postal_code, country: at.country },
  };
}

function HandEntryForm({ entry, before }: { readonly entry?: Entry; readonly before: HandForm }) {
  const { t } = useTranslation(['directory', 'codes']);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [form, setForm] = useState(before);
  const [families, setFamilies] = useState<ServiceFamily[]>([]);
  const [wish] = useState(() => crypto.randomUUID());
  const put = (more: Partial<HandForm>): void => setForm({ ...form, ...more });
  const filled = ADDRESS.filter((key) => form.address[key].trim() !== '');
  const isWhole = filled.length === 0 || filled.length === ADDRESS.length;
  const save = useGuardedSave({
    save: async (told: HandEntry, headers) => {
      const id = entry
        ? (await api.PUT('/directory-entries/{id}/told', { params: { path: { id: entry.id }, header: { ...ifMatch(entry.version), ...headers } }, body: told })).data!.id
        : (await api.POST('/directory-entries', { params: { header: { 'Idempotency-Key': wish, ...headers } }, body: { ...told, serviceFamilies: families, noIdNeeded: null, noInsuranceNeeded: null, walkIn: null } })).data!.id;
      await queries.invalidateQueries({ queryKey: ['directory'] });
      return id;
    },
    onSaved: (entryId) => {
      showToast(t(entry ? 'directory:said.change' : 'directory:said.write'));
      void navigate({ to: '/directory/entries/$entryId', params: { entryId } });
    },
  });
  const address = filled.length === 0 ? null : { ...form.address, country: form.address.country.trim().toUpperCase() };
  return (
    <Card title={t('directory:told')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole) save.save({ ...toldOf(form), name: form.name.trim(), organisationName: form.organisationName.trim(), areaServed: form.areaServed.trim() === '' ? null : form.areaServed.trim(), address });
        }}
      >
        <GuardedField label={t('directory:hand.name')} isRequired maxLength={300} value={form.name} onChange={(name) => put({ name })} />
        <GuardedField label={t('directory:hand.organisationName')} isRequired maxLength={300} value={form.organisationName} onChange={(organisationName) => put({ organisationName })} />
        {!entry && <ManyChips label={t('directory:family')} choices={FAMILIES.map((value) => ({ value, label: t(`codes:serviceFamily.${value}`) }))} value={families} onChange={setFamilies} />}
        <ToldFields form={form} onChange={put} />
        {ADDRESS.map((key) => (
          <TextField key={key} label={t(`directory:hand.${key}`)} maxLength={key === 'country' ? 2 : 200} value={form.address[key]} onChange={(text) => put({ address: { ...form.address, [key]: text } })} />
        ))}
        {!isWhole && <p className="soft">{t('directory:hand.address_whole')}</p>}
        <TextField label={t('directory:hand.areaServed')} maxLength={200} value={form.areaServed} onChange={(areaServed) => put({ areaServed })} />
        <LeakQuestion
          save={save}
          texts={[
            { pointer: '/body/name', label: t('directory:hand.name'), value: form.name, onChange: (name) => put({ name }) },
            { pointer: '/body/description', label: t('directory:hand.description'), value: form.description, onChange: (description) => put({ description }) },
            { pointer: '/body/howToCome', label: t('directory:hand.howToCome'), value: form.howToCome, onChange: (howToCome) => put({ howToCome }) },
          ]}
        />
        <ProblemNote error={save.error} />
        <div>
          <Button type="submit" tone="main" isPending={save.isPending} isDisabled={!isWhole || form.name.trim() === '' || form.organisationName.trim() === ''}>
            {t('directory:save')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
