import { isDeepStrictEqual } from 'node:util';
import { BY_SESSION, BY_WORD, type Asker } from './cases';

async function got(address: string, path: string, headers: Readonly<Record<string, string>>): Promise<any> {
  const response = await fetch(`${address}${path}`, { headers });
  if (response.status !== 200) throw new Error(`GET ${path} answered ${response.status}`);
  return response.json();
}

/**
 * Reads a file and a list as this case worker, from the API and from the bare server: what the product decrypts is what the plain
 * tables hold.
 * @throws Error when the two differ in anything but what only the product has to say
 */
export async function demandSameAnswers(api: string, limit: string, asker: Asker): Promise<void> {
  const file = asker.files[Math.floor(Math.random() * asker.files.length)] ?? '';
  const of = async (path: string) => [await got(api, path, BY_SESSION(asker)), await got(limit, path, BY_WORD(asker))] as const;
  const [ours, bare] = await of(`/case-files/${file}`);
  const { sections, safetySharedWithAdviser: _, ...own } = ours;
  const documents = Object.entries(sections as Record<string, { kind: string; document?: object }>).flatMap(([name, { kind, document }]) => (document ? [[name, { kind, document }]] : []));
  same({ ...own, sections: Object.fromEntries(documents) }, bare, 'the file');
  const [{ items }, plain] = await of('/case-files?order=last_contact&limit=20');
  same({ items }, plain, 'the list');
}

function same(ours: object, bare: object, what: string): void {
  if (!isDeepStrictEqual(ours, bare)) throw new Error(`the API and the bare server differ about ${what}:\n${JSON.stringify(ours)}\n${JSON.stringify(bare)}`);
}
