import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment, formatNumber } from '../../i18n';
import { Button, Card, Confirm, Icon, ProblemNote } from '../../ui';
import { useStep, type HandOver, type Step } from './hand-overs-data';

type Stand = 'done' | 'now' | 'later';

interface Line {
  readonly key: 'frozen' | 'give' | 'access' | 'devices' | 'both' | 'close';
  readonly stand: Stand;
  readonly detail?: string | undefined;
  readonly step?: Step;
}

const nothingLeft = ({ left }: HandOver): boolean => left === undefined || left.caseFiles + left.tasks === 0;

/** The steps in the order in which they come; in an emergency the last ones came first. */
function linesOf(handOver: HandOver, what: { readonly left: string | undefined; readonly at: (moment: string | undefined) => string | undefined }): Line[] {
  const { state, begunAt, accessEndedAt, devicesRevokedAt, endedAt } = handOver;
  const given: Stand = state === 'closed' || nothingLeft(handOver) ? 'done' : 'now';
  const emergency = state === 'locked_out' || (accessEndedAt !== undefined && accessEndedAt === devicesRevokedAt);
  const give = { key: 'give' as const, stand: given, detail: given === 'done' ? undefined : what.left };
  if (emergency) {
    return [
      { key: 'both', stand: 'done', detail: what.at(accessEndedAt) },
      give,
      { key: 'close', stand: state === 'closed' ? 'done' : given === 'done' ? 'now' : 'later', detail: what.at(endedAt), step: 'closing' },
    ];
  }
  const frozen = { key: 'frozen' as const, stand: 'done' as const, detail: what.at(begunAt) };
  const access: Line = { key: 'access', stand: accessEndedAt !== undefined ? 'done' : given === 'done' ? 'now' : 'later', detail: what.at(accessEndedAt), step: 'access-ending' };
  const devices: Line = { key: 'devices', stand: devicesRevokedAt !== undefined ? 'done' : state === 'access_ended' ? 'now' : 'later', detail: what.at(devicesRevokedAt), step: 'device-revocation' };
  return [frozen, give, access, devices];
}

/** Where one is, what is left, and the one button that leads on; beside it the emergency, which says what it will do. */
export function HandOverSteps({ handOver }: { readonly handOver: HandOver }) {
  const { t } = useTranslation(['handOvers', 'common']);
  const { id, state, workerName, left } = handOver;
  const step = useStep(id);
  const [asking, setAsking] = useState<Step>();
  const lines = linesOf(handOver, {
    left: left && t('handOvers:left', { files: formatNumber(left.caseFiles), tasks: formatNumber(left.tasks) }),
    at: (moment) => (moment === undefined ? undefined : formatMoment(moment)),
  });
  const open = state === 'frozen' || state === 'access_ended';
  if (state === 'withdrawn') return null;
  return (
    <Card title={t('handOvers:steps')}>
      <ol className="hand-over-steps">
        {lines.map(({ key, stand, detail, step: next }) => (
          <li key={key} className={`hand-over-step hand-over-${stand}`} {...(stand === 'now' ? { 'aria-current': 'step' as const } : {})}>
            <Icon name={stand === 'done' ? 'check' : 'clock'} />
            <div className="hand-over-step-text">
              <p className="hand-over-step-title">
                {t(`handOvers:step.${key}`)}
                <span className="visually-hidden"> {t(`handOvers:stand.${stand}`)}</span>
              </p>
              {detail !== undefined && <p className="soft">{detail}</p>}
              {stand === 'now' && next !== undefined && (
                <Button tone="main" isPending={step.isPending && step.variables === next} onPress={() => setAsking(next)}>
                  {t(`handOvers:do.${next}`)}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      <ProblemNote error={step.error} />
      {open && (
        <div className="cluster">
          <Button tone="danger" icon="lock" onPress={() => setAsking('lock-out')}>
            {t('handOvers:lock_out')}
          </Button>
          {state === 'frozen' && (
            <Button tone="quiet" onPress={() => setAsking('withdrawal')}>
              {t('handOvers:do.withdrawal')}
            </Button>
          )}
        </div>
      )}
      {asking && (
        <Confirm
          title={t(`handOvers:ask.${asking}`, { name: workerName })}
          isOpen
          onClose={() => setAsking(undefined)}
          onConfirm={() => step.mutate(asking, { onSettled: () => setAsking(undefined) })}
          confirmLabel={t(asking === 'lock-out' ? 'handOvers:lock_out' : `handOvers:do.${asking}`)}
          isPending={step.isPending}
          danger={asking === 'lock-out' || asking === 'access-ending'}
        >
          <p>{t(asking === 'lock-out' ? 'handOvers:lock_out_what' : `handOvers:what.${asking}`)}</p>
        </Confirm>
      )}
    </Card>
  );
}
