import './directory.css';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LeakQuestion, useGuardedSave } from '../../guard';
import { formatMoment } from '../../i18n';
import { api } from '../../session';
import { Badge, Button, Card, Dialog, Empty, Loading, Page, ProblemNote, showToast } from '../../ui';
import { useOwnEntries, type OwnEntry } from './entries-data';
import { changedIn, formOf, type Changes } from './told-form';
import { ToldFields } from './told-fields';

/** Entries of a partner in the directories of others, and what its workers propose for them. */
export function OwnEntriesScreen() {
  const { t } = useTranslation('directory');
  const { data, error } = useOwnEntries();
  const [opened, setOpened] = useState<OwnEntry>();
  return (
    <Page title={t('own_entries')} lead={t('own_entries_lead')}>
      <ProblemNote error={error} />
      {!data && !error && <Loading />}
      {data?.length === 0 && <Empty icon="directory" title={t('own_entries_none')} />}
      {data?.map((entry) => (
        <OwnEntryCard key={entry.id} entry={entry} onPropose={() => setOpened(entry)} />
      ))}
      <Link className="way" to="/directory">{t('to_all')}</Link>
      {opened && <ProposeDialog entry={opened} onClose={() => setOpened(undefined)} />}
    </Page>
  );
}

function OwnEntryCard({ entry: { name, keptBy, service, proposal }, onPropose }: { readonly entry: OwnEntry; readonly onPropose: () => void }) {
  const { t } = useTranslation(['directory', 'codes']);
  return (
    <Card
      title={name}
      actions={
        <Button icon="edit" aria-label={t('directory:propose_for', { name })} onPress={onPropose}>
          {t('directory:propose')}
        </Button>
      }
    >
      <p className="soft">{t('directory:kept_by', { name: keptBy })}</p>
      {service.description !== undefined && <p dir="auto">{service.description}</p>}
      {proposal && (
        <div className="cluster">
          <Badge tone={proposal.state === 'accepted' ? 'good' : 'plain'}>{t(`codes:proposalState.${proposal.state}`)}</Badge>
          <span className="soft">{formatMoment(proposal.proposedAt)}</span>
        </div>
      )}
    </Card>
  );
}

function ProposeDialog({ entry: { id, name, service }, onClose }: { readonly entry: OwnEntry; readonly onClose: () => void }) {
  const { t } = useTranslation('directory');
  const queries = useQueryClient();
  const [before] = useState(() => formOf(service, (service.languages ?? []).flatMap(({ code }) => code ?? [])));
  const [form, setForm] = useState(before);
  const [wish] = useState(() => crypto.randomUUID());
  const changes = changedIn(before, form);
  const save = useGuardedSave({
    save: (body: Changes, headers) => api.POST('/own-directory-entries/{id}/proposals', { params: { path: { id }, header: { 'Idempotency-Key': wish, ...headers } }, body }),
    onSaved: () => {
      void queries.invalidateQueries({ queryKey: ['directory'] });
      showToast(t('said.propose'));
      onClose();
    },
  });
  return (
    <Dialog
      title={t('propose_for', { name })}
      isOpen
      dismissable={false}
      onClose={onClose}
      actions={
        <Button tone="main" isPending={save.isPending} isDisabled={Object.keys(changes).length === 0} onPress={() => save.save(changes)}>
          {t('propose')}
        </Button>
      }
    >
      <div className="stack">
        <ToldFields form={form} onChange={setForm} />
        <LeakQuestion save={save} texts={[{ pointer: '/body/description', label: t('hand.description'), value: form.description, onChange: (description) => setForm({ ...form, description }) }]} />
        <ProblemNote error={save.error} />
      </div>
    </Dialog>
  );
}
