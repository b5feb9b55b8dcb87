// The texts of the pages that need no script, taken from those of the app: one place to translate, and the server needs no web app.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flatten } from './locales/texts.mjs';

const LOCALES = 'apps/web/locales';
/** Areas whole, and of the codes those lists that the pages show. */
const AREAS = ['answer', 'packets'];
const CODES = /^(serviceFamily|referralState|referralStep|declineReason|notReceivedReason|releaseItem)\./;

/** @returns the source of `libs/packet-links/page/texts.generated.ts` */
export function pageTexts(root) {
  const languages = readdirSync(join(root, LOCALES), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
  const read = (language, area) => [...flatten(JSON.parse(readFileSync(join(root, LOCALES, language, `${area}.json`), 'utf8')))].map(([key, text]) => [`${area}:${key}`, text]);
  const texts = Object.fromEntries(
    languages.map((language) => [
      language,
      Object.fromEntries([...AREAS.flatMap((area) => read(language, area)), ...read(language, 'codes').filter(([key]) => CODES.test(key.slice('codes:'.length)))]),
    ]),
  );
  return `// Made by "npm run generate" from ${LOCALES}; change those.\nexport const TEXTS = ${JSON.stringify(texts, null, 2)} as const;\n`;
}
