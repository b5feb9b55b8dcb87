import type { z } from 'zod';
import type { ServedOperation } from './catalogue';
import { exampleOf, NoExample } from './examples';
import { sentence } from './operation-mistakes';
import type { OperationOptions } from './operation';

const PARTS = ['params', 'query', 'body', 'answer'] as const;
type Part = (typeof PARTS)[number];

/** The example of one part, as it is documented: the one told, else one made from the schema. */
export function operationExample(options: OperationOptions, part: Part, schema: z.ZodType): unknown {
  return options.examples?.[part] ?? exampleOf(schema, part === 'answer' ? 'output' : 'input');
}

/**
 * What is wrong with the examples of the operations, a sentence each. It makes every schema ready to read with, which took a tenth of a
 * start: it is asked for with the document, which shows them, and not at the start.
 */
export function exampleMistakes(operations: readonly ServedOperation[]): string[] {
  return operations.flatMap((operation) => {
    const { options } = operation;
    if (!options) return [];
    const found = PARTS.flatMap((part) => {
      const schema = part === 'answer' ? options.answer.schema : options[part];
      return schema ? mistakesOf(options, part, schema) : [];
    });
    return found.map((mistake) => sentence(operation, mistake));
  });
}

function mistakesOf(options: OperationOptions, part: Part, schema: z.ZodType): string[] {
  try {
    const example = operationExample(options, part, schema);
    const sent = part === 'params' || part === 'query' ? asTexts(example) : example;
    return schema.safeParse(sent).success ? [] : [`has an example of its ${part} that does not fit the schema (give .meta({ example }) or examples.${part})`];
  } catch (error) {
    if (!(error instanceof NoExample)) throw error;
    return [`has no example of its ${part}: ${error.message} needs .meta({ example })`];
  }
}

/** As a path or a query string carries it. */
const asTexts = (example: unknown): unknown =>
  Object.fromEntries(Object.entries((example ?? {})).map(([key, value]) => [key, Array.isArray(value) ? value.map(String) : String(value)]));
