import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button, Card, ProblemNote } from '../../ui';
import { type Returned, useSettleReturned } from './to-correct';

interface ReturnedStepProps {
  readonly id: string;
  readonly step: NonNullable<Returned['taskStep']>['step'];
  readonly errors: Returned['errors'];
}

/** A step of a task that was taken without a network, and could not be taken when it arrived: there is nothing to mend, only to know. */
export function ReturnedStep({ id, step, errors }: ReturnedStepProps) {
  const { t } = useTranslation(['outreach', 'codes']);
  const settle = useSettleReturned();
  const letGo = useMutation({ mutationFn: () => settle(id) });
  return (
    <Card title={t(`step_returned.${step}`)}>
      {errors.map(({ code }) => (
        <p key={code}>{t([`step_returned_why.${code}`, `codes:problem.${code}`])}</p>
      ))}
      <p className="soft">{t('step_returned_hint')}</p>
      <ProblemNote error={letGo.error} />
      <div className="cluster">
        <Button icon="check" isPending={letGo.isPending} onPress={() => letGo.mutate()}>
          {t('understood')}
        </Button>
        <Link className="way" to="/tasks">
          {t('to_tasks')}
        </Link>
      </div>
    </Card>
  );
}
