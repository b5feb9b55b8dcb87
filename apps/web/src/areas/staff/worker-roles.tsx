import type { Role } from '@parasol/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useMay, useSession, type Colleague } from '../../session';
import { Badge, Button, Card, Confirm, ProblemNote, Row, Rows, SelectField } from '../../ui';
import { useRoleChoices } from './use-role-choices';

/** What the worker may act as: given, proposed, taken back. */
export function WorkerRoles({ worker }: { readonly worker: Colleague }) {
  const { t } = useTranslation(['staff', 'codes', 'common']);
  const may = useMay();
  const { organisation } = useSession();
  const queries = useQueryClient();
  const [ending, setEnding] = useState<{ readonly id: string; readonly role: Role }>();
  const [wish, setWish] = useState<Role>();
  const choices = useRoleChoices(worker.id);
  const roles = worker.roles ?? [];
  const refresh = () => queries.invalidateQueries({ queryKey: ['staff'] });
  const give = useMutation({
    mutationFn: (role: Role) => api.POST('/workers/{id}/role-grants', { params: { path: { id: worker.id } }, body: { role } }),
    onSuccess: async () => {
      setWish(undefined);
      await refresh();
    },
  });
  const end = useMutation({
    mutationFn: (id: string) => api.DELETE('/role-grants/{id}', { params: { path: { id } } }),
    onSettled: async () => {
      setEnding(undefined);
      await refresh();
    },
  });
  const facts = { organisationId: organisation.id, workerId: worker.id };
  const left = worker.endedAt === undefined ? choices.filter(({ value }) => !roles.some(({ role }) => role === value)) : [];
  return (
    <Card title={t('staff:roles')}>
      {roles.length === 0 && <p className="soft">{t('staff:no_role')}</p>}
      {roles.length > 0 && (
        <Rows label={t('staff:roles')}>
          {roles.map(({ id, role, state }) => (
            <Row
              key={id}
              title={t(`codes:role.${role}`)}
              detail={state === 'proposed' && <Badge tone="warm">{t('codes:roleState.proposed')}</Badge>}
              end={
                may('end', 'RoleGrant', { ...facts, role, state }) && (
                  <Button tone="quiet" aria-label={`${t('staff:take_back')}: ${t(`codes:role.${role}`)}`} onPress={() => setEnding({ id, role })}>
                    {t('staff:take_back')}
                  </Button>
                )
              }
            />
          ))}
        </Rows>
      )}
      <ProblemNote error={end.error ?? give.error} />
      {left.length > 0 && (
        <>
          <SelectField label={t('staff:another_role')} choices={left} value={wish ?? ''} onChange={setWish} placeholder={t('common:choose')} />
          <div>
            <Button icon="add" isDisabled={wish === undefined} isPending={give.isPending} onPress={() => wish && give.mutate(wish)}>
              {t('staff:give_role')}
            </Button>
          </div>
        </>
      )}
      <Confirm
        title={t('staff:end_role')}
        isOpen={ending !== undefined}
        onClose={() => setEnding(undefined)}
        onConfirm={() => end.mutate(ending!.id)}
        confirmLabel={t('staff:take_back')}
        isPending={end.isPending}
        danger
      >
        <p>{t('staff:end_role_what', { name: worker.displayName, role: ending ? t(`codes:role.${ending.role}`) : '' })}</p>
      </Confirm>
    </Card>
  );
}
