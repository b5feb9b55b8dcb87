import { TextField } from '../../ui';

interface WordsProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Letters at most, as the API takes them. */
  readonly longest?: number;
}

/** Whatever somebody writes in their own words on a file. */
export const Words = ({ longest = 2_000, ...props }: WordsProps) => <TextField {...props} lines={4} maxLength={longest} />;

/** A name, of one line. */
export const Name = ({ longest = 80, ...props }: WordsProps) => <TextField {...props} maxLength={longest} />;
