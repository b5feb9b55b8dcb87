import { useTranslation } from 'react-i18next';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { Writer } from '../../offline';
import { SignMark } from './sign-mark';

interface SignChoiceProps {
  readonly writers: readonly Writer[];
  readonly value: string | undefined;
  readonly onChange: (workerId: string) => void;
}

/** Which of the workers who share this phone writes now. */
export function SignChoice({ writers, value, onChange }: SignChoiceProps) {
  const { t } = useTranslation('outreach');
  return (
    <div>
      <p className="chips-legend">{t('who_writes')}</p>
      <ToggleButtonGroup className="chips" aria-label={t('who_writes')} selectionMode="single" disallowEmptySelection={value !== undefined} selectedKeys={value === undefined ? [] : [value]} onSelectionChange={([first]) => onChange(String(first))}>
        {writers.map(({ workerId, sign }) => (
          <ToggleButton key={workerId} id={workerId} className="chip">
            <SignMark sign={sign} />
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
