/** A part of a text, in UTF-16 units. */
export interface Passage {
  readonly from: number;
  readonly to: number;
}

/** The text that stays when these passages are taken out. */
export function without(text: string, passages: readonly Passage[]): string {
  let rest = '';
  let at = 0;
  for (const { from, to } of passages) {
    rest += text.slice(at, from);
    at = to;
  }
  return (rest + text.slice(at)).trim();
}

/** What these passages say, one after the other. */
export const only = (text: string, passages: readonly Passage[]): string => passages.map(({ from, to }) => text.slice(from, to).trim()).join('\n');
