import { problems, type Problem } from '@parasol/kernel';

/**
 * A body refers to something that is not there, or that the actor may not see: the same answer for both.
 * @param pointer JSON pointer of the field
 */
export const unknownReference = (pointer: string): Problem =>
  problems.refused('unknown_reference', 'Something that this refers to is not there.', [{ pointer, code: 'unknown_reference' }]);
