import { ApiProblem } from '@parasol/api-client';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, Checkbox, Confirm, Empty, Loading, Note, Page, ProblemNote, SelectField, showToast } from '../../ui';
import { FAMILIES, useOwnServices, useServiceChange, type OwnService, type ServiceFamily } from './directory-data';

/** What one's own organisation offers in the directory. */
export function OwnServicesScreen() {
  const { t } = useTranslation('directory');
  const { data, error } = useOwnServices();
  return (
    <Page title={t('own')} lead={t('own_lead')}>
      <ProblemNote error={error} />
      {!data && !error && <Loading />}
      {data?.length === 0 && <Empty icon="directory" title={t('own_none')} />}
      {data?.map((service) => <OwnServiceCard key={service.id} service={service} />)}
      {data && <NewService offered={data.map(({ serviceFamily }) => serviceFamily)} />}
      <Link className="way" to="/directory">{t('to_all')}</Link>
    </Page>
  );
}

function OwnServiceCard({ service }: { readonly service: OwnService }) {
  const { t } = useTranslation(['directory', 'codes']);
  const change = useServiceChange();
  const [removing, setRemoving] = useState(false);
  const name = t(`codes:serviceFamily.${service.serviceFamily}`);
  const stale = change.error instanceof ApiProblem && change.error.status === 412;
  return (
    <Card title={name} actions={<Button onPress={() => setRemoving(true)}>{t('directory:remove')}</Button>}>
      <Checkbox
        isSelected={service.reveals}
        isDisabled={change.isPending}
        onChange={(reveals) => change.mutate({ kind: 'change', service, reveals }, { onSuccess: () => showToast(t('directory:said.change')) })}
      >
        {t('directory:reveals')}
      </Checkbox>
      {stale ? <Note tone="warm">{t('directory:quicker')}</Note> : <ProblemNote error={change.error} />}
      <Confirm
        title={t('directory:remove_title', { name })}
        isOpen={removing}
        onClose={() => setRemoving(false)}
        onConfirm={() => change.mutate({ kind: 'remove', service }, { onSuccess: () => showToast(t('directory:said.remove')), onSettled: () => setRemoving(false) })}
        confirmLabel={t('directory:remove')}
        isPending={change.isPending}
        danger
      >
        <p>{t('directory:remove_what')}</p>
      </Confirm>
    </Card>
  );
}

function NewService({ offered }: { readonly offered: readonly ServiceFamily[] }) {
  const { t } = useTranslation(['directory', 'codes', 'common']);
  const [family, setFamily] = useState<ServiceFamily | ''>('');
  const [reveals, setReveals] = useState(false);
  const change = useServiceChange();
  const left = FAMILIES.filter((one) => !offered.includes(one));
  if (left.length === 0) return null;
  const said = (): void => {
    setFamily('');
    setReveals(false);
    showToast(t('directory:said.offer'));
  };
  return (
    <Card title={t('directory:new')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (family !== '') change.mutate({ kind: 'offer', serviceFamily: family, reveals }, { onSuccess: said });
        }}
      >
        <SelectField
          label={t('directory:family')}
          placeholder={t('common:choose')}
          choices={left.map((value) => ({ value, label: t(`codes:serviceFamily.${value}`) }))}
          value={family}
          onChange={setFamily}
        />
        <Checkbox isSelected={reveals} onChange={setReveals}>
          {t('directory:reveals')}
        </Checkbox>
        <p className="soft">{t('directory:reveals_why')}</p>
        <ProblemNote error={change.error} />
        <div>
          <Button type="submit" tone="main" isDisabled={family === ''} isPending={change.isPending}>
            {t('directory:offer')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
