import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '@parasol/api-client';
import { blocksQuery } from '../../guard';
import { formatDay } from '../../i18n';
import { api, useColleagues } from '../../session';
import { Button, Confirm, Dialog, OneChip, ProblemNote, Row, Rows, SelectField, showToast } from '../../ui';
import { partnersQuery, useFileChanged } from './api';
import { useFileHere } from './file-context';

type Block = AnswerOf<'/case-files/{id}/conflict-blocks', 'get'>['items'][number];

/** Workers and partners whom the person excludes: they find nothing of the file. */
export function ConflictBlocks() {
  const { t } = useTranslation('files');
  const { file, may } = useFileHere();
  const { data = [], error } = useQuery(blocksQuery(file.id));
  const [adding, setAdding] = useState(false);
  const [lifting, setLifting] = useState<Block>();
  const name = useNameOf();
  return (
    <section className="stack" aria-label={t('block.title')}>
      <h3>{t('block.title')}</h3>
      <p className="soft">{t('block.why')}</p>
      <ProblemNote error={error} />
      {data.length > 0 && (
        <Rows label={t('block.title')}>
          {data.map((block) => (
            <Row
              key={block.id}
              title={<bdi>{name(block)}</bdi>}
              detail={<span>{formatDay(block.createdAt)}</span>}
              end={
                may('end', 'ConflictBlock') && (
                  <Button aria-label={`${t('block.lift')}: ${name(block)}`} onPress={() => setLifting(block)}>
                    {t('block.lift')}
                  </Button>
                )
              }
            />
          ))}
        </Rows>
      )}
      {may('create', 'ConflictBlock') && (
        <span>
          <Button icon="add" onPress={() => setAdding(true)}>
            {t('block.add')}
          </Button>
        </span>
      )}
      {adding && <AddBlock onClose={() => setAdding(false)} />}
      {lifting && <LiftBlock block={lifting} name={name(lifting)} onClose={() => setLifting(undefined)} />}
    </section>
  );
}

function useNameOf(): (block: Block) => string {
  const { t } = useTranslation('files');
  const colleagues = useColleagues();
  const partners = useQuery(partnersQuery());
  return ({ workerId, partnerOrganisationId }) =>
    (workerId === undefined ? partners.data?.find(({ id }) => id === partnerOrganisationId)?.name : colleagues.get(workerId)?.displayName) ?? t('block.somebody');
}

function LiftBlock({ block, name, onClose }: { readonly block: Block; readonly name: string; readonly onClose: () => void }) {
  const { t } = useTranslation('files');
  const { file } = useFileHere();
  const changed = useFileChanged(file.id);
  const lift = useMutation({
    mutationFn: async () => api.POST('/case-files/{id}/conflict-blocks/{blockId}/lifting', { params: { path: { id: file.id, blockId: block.id } } }),
    onSuccess: async () => {
      await changed('conflict-blocks');
      showToast(t('saved'));
      onClose();
    },
  });
  return (
    <Confirm title={name} isOpen onClose={onClose} onConfirm={() => lift.mutate()} confirmLabel={t('block.lift')} isPending={lift.isPending}>
      <p>{t('block.lift_what')}</p>
      <ProblemNote error={lift.error} />
    </Confirm>
  );
}

function AddBlock({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('files');
  const { file } = useFileHere();
  const changed = useFileChanged(file.id);
  const colleagues = useColleagues();
  const partners = useQuery(partnersQuery());
  const [kind, setKind] = useState<'worker' | 'partner' | undefined>('worker');
  const [id, setId] = useState('');
  const add = useMutation({
    mutationFn: async () => api.POST('/case-files/{id}/conflict-blocks', { params: { path: { id: file.id } }, body: kind === 'partner' ? { partnerOrganisationId: id } : { workerId: id } }),
    onSuccess: async () => {
      await changed('conflict-blocks', 'care-team');
      showToast(t('saved'));
      onClose();
    },
  });
  const choices = kind === 'partner' ? (partners.data ?? []).map((one) => ({ value: one.id, label: one.name })) : [...colleagues.values()].map((one) => ({ value: one.id, label: one.displayName }));
  return (
    <Dialog
      title={t('block.add')}
      isOpen
      onClose={onClose}
      actions={
        <Button tone="main" onPress={() => add.mutate()} isPending={add.isPending} isDisabled={id === ''}>
          {t('block.add')}
        </Button>
      }
    >
      <p>{t('block.add_what')}</p>
      <OneChip
        label={t('block.kind')}
        needed
        choices={[
          { value: 'worker', label: t('block.worker') },
          { value: 'partner', label: t('block.partner') },
        ]}
        value={kind}
        onChange={(next) => {
          setKind(next);
          setId('');
        }}
      />
      <SelectField label={t('block.whom')} choices={choices} value={id} onChange={setId} placeholder={t('common:choose')} />
      <ProblemNote error={add.error} />
    </Dialog>
  );
}
