import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../session';
import { Button, Card } from '../../ui';
import { SignInFailure } from './failure';
import { useFactorsChanged, type Factors } from './use-factors';
import type { AskFresh } from './use-fresh';

interface OwnRecoveryCodesProps {
  readonly factors: Factors;
  readonly ask: AskFresh;
  readonly onMade: (codes: readonly string[]) => void;
}

/** How many are left, and ten new ones in their place. */
export function OwnRecoveryCodes({ factors, ask, onMade }: OwnRecoveryCodesProps) {
  const { t } = useTranslation('account');
  const changed = useFactorsChanged();
  const renew = useMutation({
    mutationFn: () => ask(() => api.POST('/recovery-codes')),
    onSuccess: async ({ data }) => {
      onMade(data!.recoveryCodes);
      await changed();
    },
  });
  return (
    <Card title={t('recovery_codes')}>
      {factors.data && <p>{t('recovery_left', { count: factors.data.recoveryCodesLeft })}</p>}
      <SignInFailure error={renew.error} />
      <div>
        <Button isPending={renew.isPending} onPress={() => renew.mutate()}>
          {t('recovery_renew')}
        </Button>
      </div>
    </Card>
  );
}
