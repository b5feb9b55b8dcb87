import { useParams } from '@tanstack/react-router';

/** The id that stands in the address under this name. */
export function useIdOf(name: string): string {
  const parameters: Record<string, string> = useParams({ strict: false });
  return parameters[name] ?? '';
}
