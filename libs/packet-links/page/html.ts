/** Markup of ours: everything else that is put into a page is escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = Markup | string | number | undefined | false | readonly Part[];

const escaped = (text: string): string => text.replace(/[&<>"'`]/g, (character) => `&#${character.codePointAt(0)};`);

function partOf(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (part === undefined || part === false) return '';
  if (typeof part === 'object') return part.map(partOf).join('');
  return escaped(String(part));
}

/** A template of a page. Values in it are texts, unless they are markup themselves; lists are joined, what is absent leaves nothing. */
export const html = (parts: TemplateStringsArray, ...values: readonly Part[]): Markup => new Markup(String.raw({ raw: parts }, ...values.map(partOf)));

/** Labels with what they are of. */
export const facts = (rows: readonly (readonly [string, Markup | string])[]): Markup => html`<dl>${rows.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
