import { GuardedField } from '../../guard';
import { useFileHere } from './file-context';

interface WordsProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Letters at most, as the API takes them. */
  readonly longest?: number;
}

/** Whatever somebody writes in their own words on a file. */
export function Words({ longest = 2_000, ...props }: WordsProps) {
  const { file } = useFileHere();
  return <GuardedField {...props} lines={4} maxLength={longest} caseFileId={file.id} />;
}

/** A name, of one line. */
export function Name({ longest = 80, ...props }: WordsProps) {
  const { file } = useFileHere();
  return <GuardedField {...props} maxLength={longest} caseFileId={file.id} />;
}
