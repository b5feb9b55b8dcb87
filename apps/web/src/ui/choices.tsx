import './field.css';
import { useId, type Key, type ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components/Checkbox';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { Choice } from './field';
import { Icon } from './icons';

export function Checkbox({ children, ...rest }: Omit<AriaCheckboxProps, 'children' | 'className' | 'style'> & { readonly children: ReactNode }) {
  return (
    <AriaCheckbox {...rest} className="check">
      <span className="check-box">
        <Icon name="check" />
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}

interface ChipsProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly isDisabled?: boolean;
  /** Leaves the label to screen readers, where the place says it. */
  readonly labelHidden?: boolean;
}

interface OneChipProps<Value extends string> extends ChipsProps<Value> {
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  /** Whether it must stay one of them once it is. */
  readonly needed?: boolean;
}

/** One of a few, each a large target. */
export function OneChip<Value extends string>({ value, onChange, needed = false, ...rest }: OneChipProps<Value>) {
  return <Chips {...rest} mode="single" chosen={value === undefined ? [] : [value]} disallowEmpty={needed && value !== undefined} onChosen={([first]) => onChange(first)} />;
}

interface ManyChipsProps<Value extends string> extends ChipsProps<Value> {
  readonly value: readonly Value[];
  /** In the order in which they were chosen. */
  readonly onChange: (value: Value[]) => void;
}

/** Any of some, each a large target; keeps the order in which they were chosen. */
export function ManyChips<Value extends string>({ value, onChange, ...rest }: ManyChipsProps<Value>) {
  return <Chips {...rest} mode="multiple" chosen={value} onChosen={(chosen) => onChange([...value.filter((one) => chosen.includes(one)), ...chosen.filter((one) => !value.includes(one))])} />;
}

interface InnerProps<Value extends string> extends ChipsProps<Value> {
  readonly mode: 'single' | 'multiple';
  readonly chosen: readonly Value[];
  readonly disallowEmpty?: boolean;
  readonly onChosen: (chosen: Value[]) => void;
}

function Chips<Value extends string>({ label, choices, isDisabled, labelHidden = false, mode, chosen, disallowEmpty, onChosen }: InnerProps<Value>) {
  const id = useId();
  return (
    <div>
      <span id={id} className={labelHidden ? 'visually-hidden' : 'chips-legend'}>
        {label}
      </span>
      <ToggleButtonGroup
        className="chips"
        aria-labelledby={id}
        selectionMode={mode}
        selectedKeys={chosen as readonly Key[] as readonly string[]}
        disallowEmptySelection={disallowEmpty}
        isDisabled={isDisabled}
        onSelectionChange={(keys) => onChosen([...keys] as Value[])}
      >
        {choices.map((choice) => (
          <ToggleButton key={choice.value} id={choice.value} className="chip">
            {choice.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
