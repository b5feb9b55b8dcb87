import { InvalidArgumentError } from 'commander';

/** An id that the operator typed. @throws InvalidArgumentError */
export function id(value: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) throw new InvalidArgumentError('An id looks like 7c9e6679-7425-40de-944b-e07fc1f90ae7.');
  return value.toLowerCase();
}
