import './supplies-field.css';
import { SUPPLIES, type Supply } from '@parasol/kernel';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n';
import { Button, OneChip } from '../../ui';
import { MOST_PIECES, withSupply, type ContactForm } from './contact-form';
import { Stepper } from './stepper';

const PIECES = [5, 10, 20, 30, 50] as const;
/** Given so often that they are always at hand. */
const ALWAYS: readonly Supply[] = ['condoms', 'lubricant'];

interface SuppliesFieldProps {
  readonly form: ContactForm;
  readonly onChange: (form: ContactForm) => void;
}

/** What was given: one touch for the usual numbers, a stepper for the others. */
export function SuppliesField({ form, onChange }: SuppliesFieldProps) {
  const { t } = useTranslation(['outreach', 'codes']);
  const open = SUPPLIES.filter((supply) => ALWAYS.includes(supply) || form.supplies[supply] !== undefined);
  return (
    <div className="supplies">
      {open.map((supply) => (
        <SupplyField key={supply} label={t(`codes:supply.${supply}`)} value={form.supplies[supply] ?? 0} onChange={(quantity) => onChange(withSupply(form, supply, quantity))} />
      ))}
    </div>
  );
}

/** The supplies that are given less often: a touch gives one, and brings up the numbers. */
export function OtherSupplies({ form, onChange }: SuppliesFieldProps) {
  const { t } = useTranslation(['outreach', 'codes']);
  const others = SUPPLIES.filter((supply) => !ALWAYS.includes(supply) && form.supplies[supply] === undefined);
  if (others.length === 0) return null;
  return (
    <div role="group" aria-labelledby="other-supplies">
      <p id="other-supplies" className="chips-legend">
        {t('also_given')}
      </p>
      <div className="supplies-others">
        {others.map((supply) => (
          <Button key={supply} icon="add" onPress={() => onChange(withSupply(form, supply, 1))}>
            {t(`codes:supply.${supply}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}

interface SupplyFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function SupplyField({ label, value, onChange }: SupplyFieldProps) {
  const choices = PIECES.map((pieces) => ({ value: String(pieces), label: formatNumber(pieces) }));
  return (
    <section className="supply" aria-label={label}>
      <div className="supply-head">
        <h2>{label}</h2>
        <Stepper label={label} value={value} min={0} max={MOST_PIECES} onChange={onChange} />
      </div>
      <OneChip label={label} labelHidden choices={choices} value={choices.find((choice) => choice.value === String(value))?.value} onChange={(chosen) => onChange(Number(chosen ?? 0))} />
    </section>
  );
}
