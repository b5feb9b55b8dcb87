import { z } from 'zod';
import { DOCUMENTS, ENTRIES } from './contents';
import { RELEASE_ITEM_CODES, RELEASE_ITEMS } from './release-items';

const contents: Record<string, z.ZodType> = { ...DOCUMENTS, ...ENTRIES };

/** Keys that a section can hold; of entries of one kind where `kind` names it. */
function keysOf(section: string, kind?: string): string[] {
  const schema = z.toJSONSchema(contents[section] as z.ZodType) as z.core.JSONSchema.ObjectSchema;
  const branches = ((schema.oneOf ?? schema.anyOf ?? [schema]) as z.core.JSONSchema.ObjectSchema[]).filter(
    ({ properties }) => kind === undefined || (properties?.kind as z.core.JSONSchema.StringSchema | undefined)?.const === kind,
  );
  return branches.flatMap(({ properties }) => Object.keys(properties ?? {}));
}

describe('what can leave a case file for a partner', () => {
  it('is something that the section holds', () => {
    for (const code of RELEASE_ITEM_CODES) {
      const { section, fields, kind } = RELEASE_ITEMS[code] as { section: string; fields: readonly string[]; kind?: string };
      expect([code, fields.filter((field) => !keysOf(section, kind).includes(field))]).toEqual([code, []]);
    }
  });

  // The column "partner's worker" of the roles table, by hand: where it has a p.
  it('comes from the sections that the organisation’s roles table opens to partners, and from each of them', () => {
    const sections = new Set(RELEASE_ITEM_CODES.map((code) => RELEASE_ITEMS[code].section as string));
    expect([...sections]).toEqual(['working_identity', 'legal_identity', 'needs', 'health', 'safety', 'housing_money', 'legal']);
  });

  it('is no field twice, so that nothing leaves under another name', () => {
    const fields = RELEASE_ITEM_CODES.flatMap((code) => {
      const { section, fields: own, kind = '' } = RELEASE_ITEMS[code] as { section: string; fields: readonly string[]; kind?: string };
      return own.map((field) => `${section} ${kind} ${field}`);
    });
    expect(new Set(fields).size).toBe(fields.length);
  });
});
