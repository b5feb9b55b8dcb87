import { html, Markup } from './html';
import { directionOf, LANGUAGE_NAMES, LANGUAGES, type Language } from './languages';
import { STYLE_ELEMENT } from './style';
import type { Say } from './texts';

export type Tone = 'plain' | 'warm' | 'good';

/** A whole page. Its links lead to itself in another language, and to nowhere else. */
export function page(language: Language, say: Say, { title, body }: { readonly title: string; readonly body: Markup }): Buffer {
  const switches = LANGUAGES.map(
    (each) => html`<li><a href="?lang=${each}" lang="${each}" hreflang="${each}" dir="${directionOf(each)}"${each === language ? new Markup(' aria-current="true"') : ''}>${LANGUAGE_NAMES[each]}</a></li>`,
  );
  const whole = html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex, nofollow"><title>${title}</title>${new Markup(STYLE_ELEMENT)}</head>
<body><div class="page"><main class="page-main stack"><h1>${title}</h1>
${body}</main>
<nav aria-label="${say('answer:language')}"><ul>${switches}</ul></nav></div></body></html>
`;
  return Buffer.from(whole.text);
}

export const note = (tone: Tone, text: string): Markup => html`<p class="note note-${tone}" role="status">${text}</p>`;

/** All that anybody sees before the right code, whatever the matter is: these bytes and no others, but for the language. */
export function codePage(language: Language, say: Say, failed: boolean): Buffer {
  const body = html`<p class="soft">${say('answer:lead')}</p>
${failed && note('warm', say('answer:failed'))}
<form method="post" class="card" autocomplete="off"><input type="hidden" name="step" value="open">
<div class="field"><label for="code">${say('answer:code')}</label><input class="input code" id="code" name="code" maxlength="40" required autocapitalize="characters" autocomplete="off" spellcheck="false" aria-describedby="code-hint"><p class="hint" id="code-hint">${say('answer:code_hint')}</p></div>
<button class="main">${say('answer:open')}</button></form>`;
  return page(language, say, { title: say('answer:title'), body });
}
