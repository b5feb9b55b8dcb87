import { Catalogue, isFreeText } from '@parasol/http';
import type { z } from 'zod';
import { createInstallation, type Installation } from '@test/support/installation';
import { definitionOf } from '../../libs/http/schema-walk';

/** Texts that the leak guard does not look at: feature and field, each for its reason. */
const EXEMPT: Readonly<Record<string, string>> = {
  'workers displayName': 'what a worker of the organisation is called; no person supported is named by it',
  'organisations name': 'of the organisation, a team or an area; set by its administrator, and the same for everybody',
  'acceptance signInName': 'a worker’s own, and never shown to others',
  'ownFactors signInName': 'as above',
  'signIns signInName': 'compared only',
  'acceptance password': 'hashed, and never stored as it is',
  'ownFactors password': 'as above',
  'signIns password': 'compared only',
  'acceptance code': 'of an invitation; compared, and never stored as it was typed',
  'signIns code': 'of an app or a paper; compared, and never stored as it was typed',
  'answer code': 'of a link; compared, and never stored as it was typed',
  'directory nameHas': 'looked for in the directory, and never stored, logged or audited; whoever needs a lawyer must be able to look for one',
  'directory area': 'as above',
  'directory content': 'a file whose texts are looked at one by one when it is read',
  'advice fileCode': 'of a file that is there; compared, and never stored',
};

/** What somebody might type where a schema lets them: of all lengths, in several scripts. */
const SENTENCES = [
  'No, I', 'A cup of tea', 'She would like to talk', 'Mañana a las diez en la fuente', 'Она просила позвонить в пятницу', '我们下周再见 好的', 'سنلتقي يوم الجمعة صباحا',
  'We talked for a long while, and she would rather meet again next week than call anybody.',
];

interface Found {
  readonly where: string;
  readonly name: string;
  /** Feature and field. */
  readonly key: string;
}

/** Every text of a schema that would take a sentence, by the key under which it stands. */
function* typable(schema: z.ZodType, name: string, seen = new Set<z.ZodType>()): Generator<{ name: string; schema: z.ZodType }> {
  if (seen.has(schema)) return;
  seen.add(schema);
  const d = definitionOf(schema);
  if (d.type === 'string' && SENTENCES.some((sentence) => schema.safeParse(sentence).success)) yield { name, schema };
  for (const [key, part] of Object.entries(d.shape ?? {})) yield* typable(part, key, seen);
  const within = [d.innerType, d.element, d.left, d.right, d.keyType, d.valueType, d.in, d.out, d.rest ?? undefined, ...(d.options ?? []), ...(d.items ?? [])];
  for (const part of within) if (part) yield* typable(part, name, seen);
}

describe('texts that somebody can type', () => {
  let installation: Installation;
  const marked: Found[] = [];
  const unmarked: Found[] = [];

  beforeAll(async () => {
    installation = await createInstallation({ worker: false });
    for (const { operationId, options } of installation.api.get(Catalogue, { strict: false }).operations) {
      for (const part of ['params', 'query', 'body'] as const) {
        const schema = options?.[part];
        if (!schema) continue;
        for (const found of typable(schema, part)) (isFreeText(found.schema) ? marked : unmarked).push({ where: `${operationId} ${part}`, name: found.name, key: `${/^[a-z]+(?:Factors|Ins)?/.exec(operationId)?.[0]} ${found.name}` });
      }
    }
  });
  afterAll(() => installation?.close());

  it('are all looked at by the leak guard, but for those that are exempt by name', () => {
    expect(unmarked.filter(({ key }) => !(key in EXEMPT))).toEqual([]);
  });

  it('are exempt only where such a text is', () => {
    expect(Object.keys(EXEMPT).filter((key) => !unmarked.some((found) => found.key === key))).toEqual([]);
  });

  it('stand in bodies, never in an address', () => {
    expect([...marked, ...unmarked].filter(({ where }) => !where.endsWith(' body'))).toEqual([]);
  });

  it('are there: the walk sees names, notes and words', () => {
    expect([...new Set(marked.map(({ name }) => name))].sort()).toEqual([
      ...['alert', 'areaServed', 'city', 'description', 'documents', 'howToCome', 'name', 'nameInPapers', 'nickname', 'note'],
      ...['organisationName', 'postalCode', 'street', 'text', 'workingName'],
    ]);
  });
});
