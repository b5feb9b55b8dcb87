import type { Role } from '@parasol/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useTeams } from '../../session';
import { Button, Dialog, ManyChips, ProblemNote, TextField } from '../../ui';
import { useRoleChoices } from './use-role-choices';

interface AddWorkerProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Somebody new: what colleagues call them, their roles, their teams. They are invited from their own page, which opens next. */
export function AddWorker({ isOpen, onClose }: AddWorkerProps) {
  const { t } = useTranslation(['staff', 'codes', 'common']);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const teams = useTeams();
  const choices = useRoleChoices();
  const [displayName, setName] = useState('');
  const [roles, setRoles] = useState<Role[]>([]);
  const [teamIds, setTeamIds] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const add = useMutation({
    mutationFn: async () => {
      const { data } = await api.POST('/workers', { body: { displayName: displayName.trim(), roles, teamIds } });
      return data!;
    },
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['staff'] });
      onClose();
      await navigate({ to: '/staff/$workerId', params: { workerId: id } });
    },
  });
  const save = (): void => {
    setTried(true);
    if (displayName.trim() !== '') add.mutate();
  };
  return (
    <Dialog
      title={t('staff:add_worker')}
      isOpen={isOpen}
      onClose={onClose}
      dismissable={false}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button tone="main" isPending={add.isPending} onPress={save}>
            {t('staff:add')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('staff:display_name')}
        hint={t('staff:display_name_hint')}
        value={displayName}
        onChange={setName}
        error={tried && displayName.trim() === '' ? t('codes:mistake.required') : undefined}
        maxLength={80}
      />
      <ManyChips label={t('staff:roles')} choices={choices} value={roles} onChange={setRoles} />
      {teams.size > 0 && <ManyChips label={t('staff:teams')} choices={[...teams.values()].map(({ id, name }) => ({ value: id, label: name }))} value={teamIds} onChange={setTeamIds} />}
      <ProblemNote error={add.error} />
    </Dialog>
  );
}
