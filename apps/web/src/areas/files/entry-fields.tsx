import { useTranslation } from 'react-i18next';
import { formatMonth } from '../../i18n';
import { Checkbox, DateField, ManyChips, SelectField } from '../../ui';
import type { Content } from './api';
import { useCodes } from './code-words';
import type { Field, Shape } from './shapes';
import { Words } from './words';

interface FieldsProps {
  readonly shape: Shape;
  readonly content: Content;
  readonly onChange: (content: Content) => void;
}

/** The fields of an entry, as its shape asks for them. */
export function EntryFields({ shape, content, onChange }: FieldsProps) {
  return shape.fields.map((field) => <OneField key={field.key} field={field} value={content[field.key]} onChange={(value) => onChange({ ...content, [field.key]: value })} />);
}

interface OneFieldProps {
  readonly field: Field;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** How long ago something may lie that is still written down as a month. */
const MONTHS = 36;

function recentMonths(): string[] {
  const now = new Date();
  return Array.from({ length: MONTHS }, (_, ago) => new Date(Date.UTC(now.getFullYear(), now.getMonth() - ago, 1)).toISOString().slice(0, 7));
}

function OneField({ field, value, onChange }: OneFieldProps) {
  const { t } = useTranslation(['files', 'codes', 'common']);
  const codes = useCodes();
  const label = t(`files:field.${field.key}`);
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'code': {
      const nothing = field.optional ? [{ value: '-', label: t('files:field.none') }] : [];
      const choices = [...nothing, ...field.families.flatMap((family) => codes(family))];
      return <SelectField label={label} choices={choices} value={text} onChange={(code) => onChange(code === '-' ? undefined : code)} placeholder={t('common:choose')} />;
    }
    case 'codes':
      return <ManyChips label={label} choices={field.families.flatMap((family) => codes(family))} value={Array.isArray(value) ? (value as string[]) : []} onChange={onChange} />;
    case 'day':
      return <DateField label={field.optional ? t('files:field.if_any', { label }) : label} value={text} onChange={onChange} />;
    case 'month':
      return <SelectField label={label} hint={t('files:field.month_why')} choices={recentMonths().map((month) => ({ value: month, label: formatMonth(month) }))} value={text} onChange={onChange} placeholder={t('common:choose')} />;
    case 'yes':
      return (
        <Checkbox isSelected={value === true} onChange={onChange}>
          {label}
        </Checkbox>
      );
    case 'words':
      return <Words label={label} hint={t(`files:field.hint.${field.hint}`)} value={text} onChange={onChange} />;
  }
}
