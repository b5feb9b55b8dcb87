import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const ROOT = join(__dirname, '../..');
const FOLDER = join(__dirname, 'asvs');

const Id = z.string().regex(/^\d{1,2}\.\d\.\d{1,2}$/);
const Words = z.string().min(4).max(600);
const Requirement = z.strictObject({
  id: Id,
  /** What it asks, in our words. */
  asks: z.string().min(10).max(140),
  verdict: z.enum(['shown', 'by design', 'not applicable', 'missing']),
  /** How it is kept, and where; why it does not apply; what is not there. */
  how: Words.optional(),
  /** What the tests of something shown do not reach. */
  but: Words.optional(),
  /** What would have to be built. */
  needs: Words.optional(),
  /** `path/of/the.spec.ts: name of the test` */
  tests: z.array(z.string().regex(/^[\w/.-]+\.spec\.ts: .+$/)).min(1).optional(),
});
const Chapter = z.strictObject({ chapter: z.int(), title: z.string(), requirements: z.array(Requirement) });
/** Ids by chapter and level, kept by hand beside the standard. */
const Scope = z.record(z.string(), z.record(z.enum(['1', '2', '3']), z.array(Id).optional()));

const read = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
const chapters = readdirSync(FOLDER).filter((name) => /^\d\d-/.test(name)).map((name) => Chapter.parse(read(name)));
const requirements = chapters.flatMap((chapter) => chapter.requirements);
const named = (id: string, text: string): string => `${id}: ${text}`;

describe('the page of the ASVS', () => {
  it('has each requirement of the scope once, in its chapter', () => {
    const scope = Scope.parse(read('scope.json'));
    for (const [chapter, byLevel] of Object.entries(scope)) {
      const asked = Object.values(byLevel).flatMap((ids) => ids ?? []);
      const judged = chapters.find((one) => String(one.chapter) === chapter)?.requirements.map(({ id }) => id) ?? [];
      expect([chapter, judged]).toEqual([chapter, asked.sort(byNumber)]);
      expect(asked.filter((id) => !id.startsWith(`${chapter}.`))).toEqual([]);
    }
    expect(chapters.map(({ chapter }) => String(chapter)).sort()).toEqual(Object.keys(scope).sort());
    expect(new Set(requirements.map(({ id }) => id)).size).toBe(requirements.length);
  });

  it('names tests that are there, each by the whole of its name', () => {
    const gone = requirements.flatMap(({ id, tests = [] }) => tests.filter((test) => !isThere(test)).map((test) => named(id, test)));
    expect(gone).toEqual([]);
    expect(isThere('test/security/asvs.spec.ts: names tests that are there, each by the whole of its name')).toBe(true);
    expect(isThere('test/security/asvs.spec.ts: names tests that are there')).toBe(false);
    expect(isThere('test/security/gone.spec.ts: names tests that are there, each by the whole of its name')).toBe(false);
  });

  it('says why: nothing is shown without a test, nothing else without a reason, and nothing missing without what is needed', () => {
    const mistakes = requirements.flatMap(({ id, verdict, how, but, needs, tests }) => [
      ...(verdict === 'shown' && !tests ? [named(id, 'shown by nothing')] : []),
      ...(verdict !== 'shown' && !how ? [named(id, 'has no reason')] : []),
      ...(verdict !== 'shown' && but ? [named(id, 'says "but" to nothing')] : []),
      ...((verdict === 'missing') !== (needs !== undefined) ? [named(id, 'something is needed where something is missing')] : []),
    ]);
    expect(mistakes).toEqual([]);
  });

  it('points at files that are there', () => {
    const places = requirements.flatMap(({ id, how = '', but = '' }) => [...`${how} ${but}`.matchAll(/\b(?:apps|libs|test|docker|migrations|scripts)\/[\w./-]*\w/g)].map(([place]) => [id, place] as const));
    expect(places.length).toBeGreaterThan(5);
    expect(places.filter(([, place]) => !existsSync(join(ROOT, place)))).toEqual([]);
  });
});

const byNumber = (one: string, other: string): number => {
  const [a, b] = [one, other].map((id) => id.split('.').reduce((sum, part) => sum * 100 + Number(part), 0));
  return (a ?? 0) - (b ?? 0);
};

/** Whether a file holds a test that is called so, as its source writes it. */
function isThere(test: string): boolean {
  const [, file = '', name = ''] = /^([^:]+): (.+)$/.exec(test) ?? [];
  if (!existsSync(join(ROOT, file))) return false;
  const source = readFileSync(join(ROOT, file), 'utf8');
  return ["'", '"', '`'].some((quote) => source.includes(`(${quote}${name}${quote},`));
}
