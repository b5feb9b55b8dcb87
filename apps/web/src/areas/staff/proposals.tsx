import type { ItemOf } from '@parasol/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n';
import { allPages, api, useColleagues, useMay, useSession } from '../../session';
import { Button, Card, PartProblem, ProblemNote, Row, Rows } from '../../ui';

type Grant = ItemOf<'/role-grants'>;

/** Roles that wait for a second person: confirmed by somebody who neither proposed them nor gets them. Nothing where there are none. */
export function Proposals() {
  const { t } = useTranslation(['staff', 'codes']);
  const proposed = useQuery({
    queryKey: ['staff', 'proposals'],
    queryFn: () => allPages((query) => api.GET('/role-grants', { params: { query: { ...query, state: 'proposed' } } })),
  });
  if (!proposed.data) return <PartProblem error={proposed.error} />;
  if (proposed.data.length === 0) return null;
  return (
    <Card title={t('staff:proposals')}>
      <p className="soft">{t('staff:proposals_what')}</p>
      <Rows label={t('staff:proposals')}>
        {proposed.data.map((grant) => (
          <Proposal key={grant.id} grant={grant} />
        ))}
      </Rows>
    </Card>
  );
}

function Proposal({ grant }: { readonly grant: Grant }) {
  const { t } = useTranslation(['staff', 'codes']);
  const may = useMay();
  const { organisation } = useSession();
  const colleagues = useColleagues();
  const queries = useQueryClient();
  const settle = useMutation({
    mutationFn: async (answer: 'confirm' | 'end') => {
      const params = { path: { id: grant.id } };
      await (answer === 'confirm' ? api.POST('/role-grants/{id}/confirmation', { params }) : api.DELETE('/role-grants/{id}', { params }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['staff'] }),
  });
  const facts = { ...grant, organisationId: organisation.id };
  const nameOf = (id: string | null): string => (id === null ? t('staff:nobody') : (colleagues.get(id)?.displayName ?? t('staff:somebody')));
  const title = t('staff:proposal', { name: nameOf(grant.workerId), role: t(`codes:role.${grant.role}`) });
  return (
    <Row
      title={title}
      detail={
        <>
          <span>{t('staff:proposed_by', { name: nameOf(grant.grantedBy), day: formatDay(grant.createdAt) })}</span>
          <ProblemNote error={settle.error} />
        </>
      }
      end={
        <>
          {may('end', 'RoleGrant', facts) && (
            <Button tone="quiet" aria-label={`${t('staff:take_back')}: ${title}`} isPending={settle.isPending && settle.variables === 'end'} onPress={() => settle.mutate('end')}>
              {t('staff:take_back')}
            </Button>
          )}
          {may('confirm', 'RoleGrant', facts) && (
            <Button aria-label={`${t('staff:confirm')}: ${title}`} isPending={settle.isPending && settle.variables === 'confirm'} onPress={() => settle.mutate('confirm')}>
              {t('staff:confirm')}
            </Button>
          )}
        </>
      }
    />
  );
}
