import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useColleagues, useSession } from '../../session';
import { Button, Dialog, Note, OneChip, ProblemNote, SelectField } from '../../ui';
import { useBegin, type Order } from './hand-overs-data';

/** Who leaves, and in which order; an emergency says what it will do before it does it. */
export function BeginDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('handOvers');
  const { worker: me, role, teamIds } = useSession();
  const navigate = useNavigate();
  const colleagues = useColleagues();
  const [workerId, setWorkerId] = useState('');
  const [order, setOrder] = useState<Order>('planned');
  const begin = useBegin();
  const theirs = [...colleagues.values()].filter(({ id, teams }) => id !== me.id && (role === 'administrator' || teams?.some(({ teamId }) => teamIds.includes(teamId))));
  return (
    <Dialog
      title={t('begin')}
      isOpen
      onClose={onClose}
      actions={
        <Button
          tone={order === 'emergency' ? 'danger' : 'main'}
          isDisabled={workerId === ''}
          isPending={begin.isPending}
          onPress={() => begin.mutate({ workerId, order }, { onSuccess: ({ id }) => void navigate({ to: '/hand-overs/$handOverId', params: { handOverId: id } }) })}
        >
          {t(order === 'emergency' ? 'lock_out' : 'begin')}
        </Button>
      }
    >
      <SelectField label={t('who')} placeholder={t('choose')} choices={theirs.map(({ id, displayName }) => ({ value: id, label: displayName }))} value={workerId} onChange={setWorkerId} />
      <OneChip label={t('order')} needed choices={(['planned', 'emergency'] as const).map((value) => ({ value, label: t(`orders.${value}`) }))} value={order} onChange={(next) => setOrder(next ?? 'planned')} />
      <Note tone={order === 'emergency' ? 'warm' : 'info'}>
        <p>{t(order === 'emergency' ? 'lock_out_what' : 'planned_what')}</p>
      </Note>
      <ProblemNote error={begin.error} />
    </Dialog>
  );
}
