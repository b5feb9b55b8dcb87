import { useParams } from '@tanstack/react-router';

/** The id that stands in the address of a screen, by the name that its route gave it. */
export function usePathId(name: string): string {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const id = params[name];
  if (id === undefined) throw new Error(`the address has no ${name}`);
  return id;
}
