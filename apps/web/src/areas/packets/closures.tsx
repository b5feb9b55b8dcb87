import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n';
import { Button, Code, Confirm, Note, ProblemNote, Row, Rows } from '../../ui';
import { useClosureConfirmation, useOpenClosures, type Closure } from './packets-data';

/** What is no longer shared, until somebody has said that no copy is left. Why it is not is told to nobody. */
export function OpenClosures() {
  const { t } = useTranslation(['packets', 'common']);
  const { data: closures, error } = useOpenClosures();
  const [asked, setAsked] = useState<Closure>();
  const confirm = useClosureConfirmation();
  if (error) return <ProblemNote error={error} />;
  if (!closures || closures.length === 0) return null;
  return (
    <>
      <Note tone="warm" title={t('packets:closure.title')}>
        <p>{t('packets:closure.what')}</p>
      </Note>
      <ProblemNote error={confirm.error} />
      <Rows label={t('packets:closure.title')}>
        {closures.map((closure) => (
          <Row
            key={closure.id}
            title={<Code>{closure.packetCode}</Code>}
            detail={<span>{t(closure.part ? 'packets:closure.part' : 'packets:closure.all', { day: formatDay(closure.closedOn) })}</span>}
            end={
              <Button aria-label={`${t('packets:closure.confirm')}: ${closure.packetCode}`} onPress={() => setAsked(closure)}>
                {t('packets:closure.confirm')}
              </Button>
            }
          />
        ))}
      </Rows>
      <Confirm
        title={t('packets:closure.sure')}
        isOpen={asked !== undefined}
        onClose={() => setAsked(undefined)}
        onConfirm={() => {
          if (asked) confirm.mutate(asked.id);
          setAsked(undefined);
        }}
        confirmLabel={t('packets:closure.confirm')}
      >
        <p>{t('packets:closure.sure_what')}</p>
      </Confirm>
    </>
  );
}
