import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sealing } from '../../guard';
import { Checkbox, DateField, IconButton, Row, Rows, SelectField, TextField } from '../../ui';
import { countryChoices, countryName, NO_COUNTRY } from './countries';
import type { Field } from './fields';

interface FieldInputProps {
  readonly field: Field;
  readonly sealing: Sealing;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** In a list of choices: none of them. */
const NOT_SAID = '-';

/** One field of an entry, by its kind. */
export function FieldInput({ field, sealing, value, onChange }: FieldInputProps) {
  const { t } = useTranslation(['sealed', 'sealedCodes']);
  const label = t(`sealed:field.${field.kind === 'code' ? field.name : (field.label ?? field.name)}`);
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'code': {
      const codes = sealing[field.codes] as unknown as readonly string[];
      const choices = codes.map((one) => ({ value: one, label: t(`sealedCodes:${field.group}.${one}`) }));
      return <Choose label={label} value={text} choices={choices} onChange={onChange} />;
    }
    case 'country':
      return <Country label={label} value={text} onChange={onChange} />;
    case 'countries':
      return <Countries label={label} value={Array.isArray(value) ? (value as string[]) : []} onChange={onChange} />;
    case 'day':
      return <DateField label={label} value={text} onChange={onChange} />;
    case 'yes':
      return (
        <Checkbox isSelected={value === true} onChange={onChange}>
          {label}
        </Checkbox>
      );
    case 'days':
      return <TextField label={label} inputMode="numeric" maxLength={2} value={typeof value === 'number' ? String(value) : ''} onChange={(typed) => onChange(daysOf(typed))} />;
    case 'lines': {
      const items = Array.isArray(value) ? (value as string[]) : [];
      return <TextField label={label} hint={t('sealed:one_a_line')} lines={3} value={items.join('\n')} onChange={(typed) => onChange(typed === '' ? [] : typed.split('\n').slice(0, MOST_LINES))} />;
    }
    case 'time':
      return <TextField label={label} type="time" value={text} onChange={onChange} />;
    case 'short':
      return <TextField label={label} maxLength={200} value={text} onChange={onChange} />;
    case 'text':
      return <TextField label={label} maxLength={4_000} lines={3} value={text} onChange={onChange} />;
  }
}

const MOST_LINES = 30;

const daysOf = (typed: string): number | undefined => {
  const days = Number.parseInt(typed, 10);
  return Number.isNaN(days) ? undefined : Math.min(days, 90);
};

interface ChooseProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | undefined) => void;
}

function Choose({ label, value, choices, onChange }: ChooseProps) {
  const { t } = useTranslation(['sealed', 'common']);
  return (
    <SelectField
      label={label}
      value={value}
      choices={[{ value: NOT_SAID, label: t('sealed:not_said') }, ...choices]}
      onChange={(chosen) => onChange(chosen === NOT_SAID ? undefined : chosen)}
      placeholder={t('common:choose')}
    />
  );
}

function Country(props: Omit<ChooseProps, 'choices'>) {
  const { t, i18n } = useTranslation('sealed');
  const choices = useMemo(() => [{ value: NO_COUNTRY, label: t('no_country') }, ...(i18n.language ? countryChoices() : [])], [t, i18n.language]);
  return <Choose {...props} choices={choices} />;
}

function Countries({ label, value, onChange }: { readonly label: string; readonly value: readonly string[]; readonly onChange: (value: readonly string[]) => void }) {
  const { t } = useTranslation('sealed');
  return (
    <div className="stack">
      <Country label={label} value="" onChange={(chosen) => chosen !== undefined && !value.includes(chosen) && onChange([...value, chosen].slice(0, 20))} />
      {value.length > 0 && (
        <Rows label={label}>
          {value.map((code) => (
            <Row key={code} title={countryName(code)} end={<IconButton icon="close" label={t('take_out', { what: countryName(code) })} onPress={() => onChange(value.filter((one) => one !== code))} />} />
          ))}
        </Rows>
      )}
    </div>
  );
}
