import './field.css';
import { useId, type ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';

interface Shared {
  readonly label: string;
  /** One sentence below the label; what it is for, or who reads it. */
  readonly hint?: ReactNode;
  /** What is wrong with it, in words; none when all is well. */
  readonly error?: string | undefined;
}

export interface TextFieldProps extends Shared, Omit<AriaTextFieldProps, 'children' | 'className' | 'style'> {
  /** More than one: a text area, which grows with its text. */
  readonly lines?: number;
  /** Below the field and read with it, such as what the leak guard has to say. */
  readonly after?: ReactNode;
}

/** A text of one line or more. The browser neither completes nor corrects it: both would keep or send what is typed. */
export function TextField({ label, hint, error, lines = 1, after, ...rest }: TextFieldProps) {
  return (
    <AriaTextField autoComplete="off" autoCorrect="off" spellCheck="false" {...rest} isInvalid={error !== undefined} className="field">
      <Label className="field-label">{label}</Label>
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      {lines > 1 ? <AriaTextArea className="field-input field-area" rows={lines} /> : <Input className="field-input" />}
      <FieldError className="field-error">{error}</FieldError>
      {after}
    </AriaTextField>
  );
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface SelectFieldProps<Value extends string> extends Shared {
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | '';
  readonly onChange: (value: Value) => void;
  /** Shown, and chosen, while nothing is. */
  readonly placeholder: string;
  readonly isDisabled?: boolean;
}

/** One of a list, by the platform's own picker: the quickest on a phone, and known to every screen reader. */
export function SelectField<Value extends string>({ label, hint, error, choices, value, onChange, placeholder, isDisabled }: SelectFieldProps<Value>) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <span id={hintId} className="field-hint">
          {hint}
        </span>
      )}
      <select
        id={id}
        className="field-input field-select"
        value={value}
        disabled={isDisabled}
        aria-invalid={error !== undefined}
        aria-describedby={[hint && hintId, error !== undefined && errorId].filter(Boolean).join(' ') || undefined}
        onChange={({ target }) => onChange(target.value as Value)}
      >
        <option value="" disabled>
          {placeholder}
        </option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      {error !== undefined && (
        <span id={errorId} className="field-error">
          {error}
        </span>
      )}
    </div>
  );
}

interface DateFieldProps extends Shared {
  /** ISO date, or the empty string. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly min?: string;
  readonly max?: string;
}

/** A day, by the platform's own picker; ISO date in and out. */
export function DateField({ label, hint, error, value, onChange, min, max }: DateFieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <span id={`${id}-hint`} className="field-hint">
          {hint}
        </span>
      )}
      <input id={id} type="date" className="field-input" value={value} min={min} max={max} aria-invalid={error !== undefined} aria-describedby={described} onChange={({ target }) => onChange(target.value)} />
      {error !== undefined && (
        <span id={`${id}-error`} className="field-error">
          {error}
        </span>
      )}
    </div>
  );
}
