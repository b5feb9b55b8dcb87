import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '@parasol/api-client';
import { formatNumber } from '../../i18n';
import { api, ifMatch } from '../../session';
import { Button, Card, Facts, ProblemNote, TextField } from '../../ui';

type Organisation = AnswerOf<'/organisation', 'get'>;

/** What the organisation expects of queues, with what each may be. */
const LIMITS = { claimLimit: [1, 500], claimHours: [1, 336], lostContactDays: [7, 365] } as const;
type Limit = keyof typeof LIMITS;
const NAMES = Object.keys(LIMITS) as Limit[];

const isFine = (limit: Limit, text: string): boolean => /^\d{1,3}$/.test(text) && Number(text) >= LIMITS[limit][0] && Number(text) <= LIMITS[limit][1];

/** How many tasks one holds, when a taken one comes back, when a quiet file is looked at. */
export function Limits({ organisation, mayChange }: { readonly organisation: Organisation; readonly mayChange: boolean }) {
  const { t } = useTranslation('staff');
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Readonly<Record<Limit, string>>>();
  const change = useMutation({
    mutationFn: (next: Readonly<Record<Limit, string>>) =>
      api.PATCH('/organisation', {
        params: { header: ifMatch(organisation.version) },
        body: { claimLimit: Number(next.claimLimit), claimHours: Number(next.claimHours), lostContactDays: Number(next.lostContactDays) },
      }),
    onSettled: async (_, error) => {
      await queries.invalidateQueries({ queryKey: ['staff'] });
      if (!error) setTyped(undefined);
    },
  });
  if (typed === undefined) {
    const open = (): void => setTyped({ claimLimit: String(organisation.claimLimit), claimHours: String(organisation.claimHours), lostContactDays: String(organisation.lostContactDays) });
    return (
      <Card title={t('limits')}>
        <Facts facts={NAMES.map((limit) => ({ label: t(`limit.${limit}`), value: formatNumber(organisation[limit]) }))} />
        {mayChange && (
          <div>
            <Button icon="edit" aria-label={`${t('change')}: ${t('limits')}`} onPress={open}>
              {t('change')}
            </Button>
          </div>
        )}
      </Card>
    );
  }
  const fine = NAMES.every((limit) => isFine(limit, typed[limit]));
  return (
    <Card title={t('limits')}>
      {NAMES.map((limit) => (
        <TextField
          key={limit}
          label={t(`limit.${limit}`)}
          inputMode="numeric"
          value={typed[limit]}
          onChange={(text) => setTyped({ ...typed, [limit]: text.trim() })}
          error={isFine(limit, typed[limit]) ? undefined : t('limit_between', { from: formatNumber(LIMITS[limit][0]), to: formatNumber(LIMITS[limit][1]) })}
        />
      ))}
      <ProblemNote error={change.error} />
      <div>
        <Button tone="main" isDisabled={!fine} isPending={change.isPending} onPress={() => change.mutate(typed)}>
          {t('save')}
        </Button>
      </div>
    </Card>
  );
}
