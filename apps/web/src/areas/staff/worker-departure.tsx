import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Colleague } from '../../session';
import { Button, Card, Confirm, ProblemNote } from '../../ui';

/** Somebody leaves: everything of their sign-in ends at once. */
export function WorkerDeparture({ worker: { id, displayName } }: { readonly worker: Colleague }) {
  const { t } = useTranslation('staff');
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const leave = useMutation({
    mutationFn: () => api.POST('/workers/{id}/departure', { params: { path: { id } } }),
    onSettled: async () => {
      setAsking(false);
      await queries.invalidateQueries({ queryKey: ['staff'] });
    },
  });
  return (
    <Card title={t('departure')}>
      <p>{t('departure_before')}</p>
      <ProblemNote error={leave.error} />
      <div>
        <Button tone="danger" onPress={() => setAsking(true)}>
          {t('departure_record')}
        </Button>
      </div>
      <Confirm
        title={t('departure_ask', { name: displayName })}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => leave.mutate()}
        confirmLabel={t('departure_record')}
        isPending={leave.isPending}
        danger
      >
        <p>{t('departure_what')}</p>
      </Confirm>
    </Card>
  );
}
