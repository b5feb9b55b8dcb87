import { createHash } from 'node:crypto';

/** The look of the app (`apps/web/src/ui/theme.css`), as far as one page without a script needs it. */
const STYLE = `
:root{color-scheme:light dark;--paper:#f6f4ef;--surface:#fffefb;--ink:#1c2423;--ink-soft:#4d5957;--line:#d9d5ca;--line-strong:#84898a;--accent:#1f5b57;--accent-ink:#fff;--accent-soft:#d9e8e4;--accent-soft-ink:#12413e;--warm-soft:#f8e6d3;--warm-soft-ink:#5c2f09;--good-soft:#dcedda;--good-soft-ink:#1b4a23}
@media(prefers-color-scheme:dark){:root{--paper:#101514;--surface:#191f1e;--ink:#eceae4;--ink-soft:#b3bab7;--line:#313a38;--line-strong:#7d8885;--accent:#8fd0c5;--accent-ink:#0c2724;--accent-soft:#1d3a37;--accent-soft-ink:#bfe7df;--warm-soft:#3b2814;--warm-soft-ink:#f5d3ad;--good-soft:#17331c;--good-soft-ink:#c4e9c8}}
*,*::before,*::after{box-sizing:border-box}
html{font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans Arabic','Noto Sans SC',sans-serif;line-height:1.5;color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;overflow-wrap:break-word}
h1,h2,h3,p,ul,dl,dd,fieldset{margin:0;padding:0;border:0}
ul{list-style:none}
h1{font-size:1.5rem;line-height:1.25}
h2{font-size:1.1875rem;line-height:1.3}
h3{font-size:1rem}
ol{margin:0;padding-inline-start:1.25rem}
.words{white-space:pre-wrap;margin-block-start:.5rem}
.page{display:flex;flex-direction:column;gap:1.5rem;max-inline-size:42rem;margin-inline:auto;padding:1.5rem 1rem 2.25rem}
.card,.stack{display:flex;flex-direction:column;gap:1rem}
.card{padding:1rem;border:1px solid var(--line);border-radius:.75rem;background:var(--surface)}
.soft,dt,.hint{color:var(--ink-soft)}
dt,.hint{font-size:.875rem}
dl{display:flex;flex-direction:column;gap:.75rem}
.code{font-family:ui-monospace,'SF Mono','Noto Sans Mono',monospace;unicode-bidi:isolate;direction:ltr}
.note{padding:.75rem 1rem;border-radius:.5rem;background:var(--accent-soft);color:var(--accent-soft-ink)}
.note-warm{background:var(--warm-soft);color:var(--warm-soft-ink)}
.note-good{background:var(--good-soft);color:var(--good-soft-ink)}
.field{display:flex;flex-direction:column;gap:.25rem}
.field label,legend{font-weight:600;padding:0}
input,button,summary{font:inherit;color:inherit}
.input{inline-size:100%;min-block-size:3rem;padding:.5rem .75rem;border:1px solid var(--line-strong);border-radius:.5rem;background:var(--surface);font-size:max(1rem,16px)}
button,summary{display:flex;align-items:center;justify-content:center;min-block-size:3rem;padding:.5rem 1rem;border:1px solid var(--line-strong);border-radius:.5rem;background:var(--surface);font-weight:600;cursor:pointer;text-align:center}
summary::marker{content:''}
summary::-webkit-details-marker{display:none}
details[open]>form{padding-block-start:1rem}
.main{border-color:var(--accent);background:var(--accent);color:var(--accent-ink)}
.choice{display:flex;align-items:center;gap:.75rem;min-block-size:3rem}
.choice input{inline-size:1.25rem;block-size:1.25rem;accent-color:var(--accent)}
.row{display:flex;flex-wrap:wrap;gap:.5rem}
.row>*{flex:1 1 12rem}
nav ul{display:flex;flex-wrap:wrap;gap:0 1rem}
nav a{display:inline-flex;align-items:center;min-block-size:3rem;min-inline-size:3rem;color:var(--accent);text-underline-offset:.2em}
nav a[aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
@media print{nav,form,details{display:none}}
`;

export const STYLE_ELEMENT = `<style>${STYLE}</style>`;

/** Lets the page have its one style sheet, by its hash, and send its forms to where it came from; nothing else, and no script at all. */
export const ANSWER_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
