import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../i18n';
import { api } from '../../session';
import { Button, Card, ProblemNote } from '../../ui';

/** What somebody should know who took the file on; nothing where there is nothing for the reader. */
export function HandOverNotes({ caseFileId }: { readonly caseFileId: string }) {
  const { t } = useTranslation('handOvers');
  const client = useQueryClient();
  const queryKey = ['hand-over-notes', caseFileId];
  const { data } = useQuery({ queryKey, queryFn: async () => (await api.GET('/case-files/{id}/hand-over-notes', { params: { path: { id: caseFileId } } })).data!.items });
  const remove = useMutation({ mutationFn: (id: string) => api.DELETE('/hand-over-notes/{id}', { params: { path: { id } } }), onSettled: () => client.invalidateQueries({ queryKey }) });
  if (!data?.length) return null;
  return (
    <Card title={t('notes')}>
      <ProblemNote error={remove.error} />
      {data.map(({ id, text, writtenAt }) => (
        <div key={id} className="stack">
          <p dir="auto">{text}</p>
          <p className="soft">{formatMoment(writtenAt)}</p>
          <div>
            <Button tone="quiet" isPending={remove.isPending && remove.variables === id} onPress={() => remove.mutate(id)}>
              {t('note_done')}
            </Button>
          </div>
        </div>
      ))}
    </Card>
  );
}
