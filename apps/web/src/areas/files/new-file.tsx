import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@parasol/api-client';
import { api, useSession, useTeams } from '../../session';
import { Button, Dialog, Note, ProblemNote, SelectField } from '../../ui';
import { held } from './api';

interface NewFileProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Makes a file: nothing is asked about the person yet, and why is said. */
export function NewFile({ isOpen, onClose }: NewFileProps) {
  const { t } = useTranslation('files');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { teamIds } = useSession();
  const teams = useTeams();
  const [chosen, setTeam] = useState(teamIds.length === 1 ? (teamIds[0] ?? '') : '');
  // One key for one wish: a second press makes no second file.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const make = useMutation({
    mutationFn: async () => held(await api.POST('/case-files', { params: { header: { 'Idempotency-Key': key } }, body: { teamId: chosen } })),
    onSuccess: async ({ id }) => {
      setKey(crypto.randomUUID());
      void queries.invalidateQueries({ queryKey: ['files', 'list'] });
      await navigate({ to: '/files/$fileId', params: { fileId: id } });
    },
  });
  const choices = teamIds.flatMap((id) => teams.get(id) ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const needsKey = make.error instanceof ApiProblem && make.error.code === 'recovery_key_needed';
  return (
    <Dialog
      title={t('new.title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button tone="main" onPress={() => make.mutate()} isDisabled={chosen === ''} isPending={make.isPending}>
          {t('new.make')}
        </Button>
      }
    >
      <p>{t('new.what')}</p>
      <p>{t('new.before')}</p>
      {teamIds.length > 1 && <SelectField label={t('new.team')} hint={t('new.team_why')} choices={choices} value={chosen} onChange={setTeam} placeholder={t('common:choose')} />}
      {needsKey ? <Note tone="warm" title={t('new.key_needed')}>{t('new.key_needed_why')}</Note> : <ProblemNote error={make.error} />}
    </Dialog>
  );
}
