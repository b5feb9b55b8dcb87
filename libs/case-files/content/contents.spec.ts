import { SECTION_NAMES, SECTIONS, type SectionDefinition } from '@parasol/access';
import { CONTENTS } from '@test/builders/case-files';
import fc from 'fast-check';
import { z } from 'zod';
import { DOCUMENT_SECTIONS, DOCUMENTS, ENTRIES, ENTRY_SECTIONS, WRITTEN_DOCUMENTS } from './contents';

const all = { ...DOCUMENTS, ...ENTRIES };

/** Where a schema takes any text, as paths of keys. */
function textsOf(schema: z.core.JSONSchema.BaseSchema, path = ''): string[] {
  const inner = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])] as z.core.JSONSchema.BaseSchema[];
  const found = inner.flatMap((branch) => textsOf(branch, path));
  if (schema.type === 'object') found.push(...Object.entries(schema.properties ?? {}).flatMap(([key, part]) => textsOf(part as z.core.JSONSchema.BaseSchema, `${path}.${key}`)));
  if (schema.type === 'array') found.push(...textsOf(schema.items as z.core.JSONSchema.BaseSchema, `${path}[]`));
  if (schema.type === 'string' && !schema.enum && schema.const === undefined && schema.format !== 'date') found.push(path);
  return found;
}

describe('what sections hold', () => {
  it('is told for each section of the policy, of the kind that it is', () => {
    const kinds = Object.fromEntries([...DOCUMENT_SECTIONS.map((name) => [name, 'document']), ...ENTRY_SECTIONS.map((name) => [name, 'entries'])]);
    expect(kinds).toEqual(Object.fromEntries(SECTION_NAMES.map((name) => [name, SECTIONS[name].kind])));
    const summaries = SECTION_NAMES.filter((name) => (SECTIONS[name] as SectionDefinition).summaryOf !== undefined);
    expect([...WRITTEN_DOCUMENTS, ...summaries].sort()).toEqual([...DOCUMENT_SECTIONS].sort());
  });

  it('has free text for names and for what somebody says, and none in summaries or beside health services', () => {
    const texts = Object.entries(all).flatMap(([section, schema]) => textsOf(z.toJSONSchema(schema), section));
    expect(texts.sort()).toEqual([
      'adviser_notes.text',
      // A step, and a grant.
      'housing_money.text',
      'housing_money.text',
      'legal.text',
      'legal_identity.nameInPapers',
      'needs.text',
      'notes.text',
      // A month and two times of day, each of a fixed form.
      'safety.month',
      // A plan, and an incident.
      'safety.text',
      'safety.text',
      'working_identity.safeContact.channels[].address',
      'working_identity.safeContact.hours[].from',
      'working_identity.safeContact.hours[].to',
      'working_identity.workingName',
    ]);
    expect(ENTRIES.safety.safeParse({ kind: 'incident', actType: 'threats', actorType: 'stranger', month: 'march', supportWanted: ['doctor'] }).success).toBe(false);
  });

  it('has no word for papers, and none that says who somebody is', () => {
    const words = JSON.stringify(Object.values(all).map((schema) => z.toJSONSchema(schema)));
    expect(words).not.toMatch(/visa|permit|passport|asylum|nationalit|citizen|deport|detention|residen|migra|traffick|exploit|victim|prostitut|client/i);
  });

  it.each(Object.keys(CONTENTS) as (keyof typeof CONTENTS)[])('%s takes what is sound and refuses any other key, at any depth', (section) => {
    const schema: z.ZodType = all[section];
    expect(schema.safeParse(CONTENTS[section]).success).toBe(true);
    const spoil = (value: unknown, key: string, extra: unknown): unknown[] => {
      if (typeof value !== 'object' || value === null) return [];
      if (Array.isArray(value)) return value.flatMap((item, index) => spoil(item, key, extra).map((bad) => value.with(index, bad)));
      return [{ ...value, [key]: extra }, ...Object.entries(value).flatMap(([name, inner]) => spoil(inner, key, extra).map((bad) => ({ ...value, [name]: bad })))];
    };
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.jsonValue(), (name, extra) => {
        const key = `x${name}`;
        for (const bad of spoil(CONTENTS[section], key, extra)) expect(schema.safeParse(bad).success).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});
