import './directory.css';
import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePathId } from '../../app/use-path-id';
import { GuardedField, LeakQuestion, useGuardedSave } from '../../guard';
import { api, ifMatch } from '../../session';
import { Button, Card, Checkbox, Confirm, Loading, ManyChips, OneChip, Page, ProblemNote, SelectField, showToast } from '../../ui';
import { FAMILIES, usePartners } from './directory-data';
import { useEntry, useRemoval, type Entry, type EntryFacts } from './entries-data';

const FACTS = ['noIdNeeded', 'noInsuranceNeeded', 'walkIn', 'policePresent', 'mustReport'] as const;
const STATUSES = ['active', 'temporarily closed', 'inactive', 'defunct'] as const satisfies readonly Entry['status'][];
const NONE = 'none';
const LONGEST_ALERT = 2_000;

/** What the organisation knows of an entry by itself; what the service says is changed where it came from. */
export function EntryEditScreen() {
  const { t } = useTranslation('directory');
  const { data, error } = useEntry(usePathId('entryId'));
  return (
    <Page title={t('edit')} lead={t('edit_lead')}>
      <ProblemNote error={error} />
      {data ? <EntryForm key={data.version} entry={data} /> : !error && <Loading />}
      {data && <Removal entry={data} />}
    </Page>
  );
}

function EntryForm({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation(['directory', 'codes', 'common']);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const partners = usePartners().data ?? [];
  const { serviceFamilies, noIdNeeded, noInsuranceNeeded, walkIn, policePresent, mustReport, reveals, status, partnerOrganisationId } = entry;
  const [facts, setFacts] = useState<Omit<EntryFacts, 'alert'>>({ serviceFamilies, noIdNeeded, noInsuranceNeeded, walkIn, policePresent, mustReport, reveals, status, partnerOrganisationId });
  const [alert, setAlert] = useState(entry.service.alert ?? '');
  const change = (more: Partial<EntryFacts>): void => setFacts({ ...facts, ...more });
  const save = useGuardedSave({
    save: async (body: EntryFacts, headers) => {
      await api.PUT('/directory-entries/{id}', { params: { path: { id: entry.id }, header: { ...ifMatch(entry.version), ...headers } }, body });
      await queries.invalidateQueries({ queryKey: ['directory'] });
    },
    onSaved: () => {
      showToast(t('directory:said.change'));
      void navigate({ to: '/directory/entries/$entryId', params: { entryId: entry.id } });
    },
  });
  const answers = (['yes', 'no'] as const).map((value) => ({ value, label: t(`directory:${value}`) }));
  return (
    <Card title={entry.name}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save.save({ ...facts, alert: alert.trim() === '' ? null : alert.trim() });
        }}
      >
        <ManyChips label={t('directory:family')} choices={FAMILIES.map((value) => ({ value, label: t(`codes:serviceFamily.${value}`) }))} value={facts.serviceFamilies} onChange={(families) => change({ serviceFamilies: families })} />
        {FACTS.map((key) => (
          <OneChip
            key={key}
            label={t(`directory:fact.${key}`)}
            choices={answers}
            value={facts[key] === null ? undefined : facts[key] ? 'yes' : 'no'}
            onChange={(answer) => change({ [key]: answer === undefined ? null : answer === 'yes' })}
          />
        ))}
        <Checkbox isSelected={facts.reveals} onChange={(on) => change({ reveals: on })}>
          {t('directory:reveals')}
        </Checkbox>
        <p className="soft">{t('directory:reveals_why')}</p>
        <SelectField label={t('directory:status')} placeholder={t('common:choose')} choices={STATUSES.map((value) => ({ value, label: t(`codes:directoryStatus.${value}`) }))} value={facts.status} onChange={(one) => change({ status: one })} />
        <SelectField
          label={t('directory:partner')}
          hint={t('directory:partner_hint')}
          placeholder={t('common:choose')}
          choices={[{ value: NONE, label: t('directory:no_partner') }, ...partners.map(({ id, name }) => ({ value: id, label: name }))]}
          value={facts.partnerOrganisationId ?? NONE}
          onChange={(id) => change({ partnerOrganisationId: id === NONE ? null : id })}
        />
        <GuardedField label={t('directory:alert')} lines={2} maxLength={LONGEST_ALERT} value={alert} onChange={setAlert} />
        <LeakQuestion save={save} texts={[{ pointer: '/body/alert', label: t('directory:alert'), value: alert, onChange: setAlert }]} />
        <ProblemNote error={save.error} />
        <div>
          <Button type="submit" tone="main" isPending={save.isPending}>
            {t('directory:save')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

/** For what should not stand there at all; what has only ended keeps its place, with its state. */
function Removal({ entry: { id, version } }: { readonly entry: Entry }) {
  const { t } = useTranslation('directory');
  const navigate = useNavigate();
  const removal = useRemoval();
  const [asking, setAsking] = useState(false);
  return (
    <Card title={t('remove_entry')}>
      <p className="soft">{t('remove_entry_what')}</p>
      <ProblemNote error={removal.error} />
      <div>
        <Button tone="danger" onPress={() => setAsking(true)}>
          {t('remove_entry')}
        </Button>
      </div>
      <Confirm
        title={t('remove_entry_ask')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => removal.mutate({ id, version }, { onSuccess: () => void navigate({ to: '/directory' }), onError: () => setAsking(false) })}
        confirmLabel={t('remove_entry')}
        isPending={removal.isPending}
        danger
      >
        <p>{t('remove_entry_what')}</p>
      </Confirm>
    </Card>
  );
}
