import './stepper.css';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n';
import { IconButton } from '../../ui';

interface StepperProps {
  /** Of what; said with both buttons. */
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A number by one more and one fewer, without a keyboard. */
export function Stepper({ label, value, min, max, onChange }: StepperProps) {
  const { t } = useTranslation('outreach');
  return (
    <div className="stepper" role="group" aria-label={label}>
      <IconButton icon="minus" label={t('fewer', { what: label })} isDisabled={value <= min} onPress={() => onChange(value - 1)} />
      <output className="stepper-value">{formatNumber(value)}</output>
      <IconButton icon="add" label={t('more_of', { what: label })} isDisabled={value >= max} onPress={() => onChange(value + 1)} />
    </div>
  );
}
