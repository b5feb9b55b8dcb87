// The texts of the pages that need no script, taken from those of the app: one place to translate, and the server needs no web app.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flatten } from './locales/texts.mjs';

const LOCALES = 'apps/web/locales';
/** Areas whole, and of others those groups that the pages show. */
const AREAS = ['answer', 'packets'];
const GROUPS = {
  codes: /^(serviceFamily|referralState|referralStep|declineReason|notReceivedReason|releaseItem|pronouns|channel|weekday|coverWord|mustNotKnow|messagesLeft|need|needState|stepState|healthService|safetyStep|actType|actorType|supportWanted|housingStep|moneyStep|grantPurpose|grantState|legalMatter|legalStep|matterState)\./,
  files: /^(safe\.(channels|hours|cover|must_not_know|messages|do_not_contact|do_not_contact_why)$|field\.\w+$)/,
};

/** @returns the source of `libs/packet-links/page/texts.generated.ts` */
export function pageTexts(root) {
  const languages = readdirSync(join(root, LOCALES), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
  const read = (language, area) => [...flatten(JSON.parse(readFileSync(join(root, LOCALES, language, `${area}.json`), 'utf8')))].map(([key, text]) => [`${area}:${key}`, text]);
  const texts = Object.fromEntries(
    languages.map((language) => [
      language,
      Object.fromEntries([...AREAS.flatMap((area) => read(language, area)), ...Object.entries(GROUPS).flatMap(([area, group]) => read(language, area).filter(([key]) => group.test(key.slice(area.length + 1))))]),
    ]),
  );
  return `// Made by "npm run generate" from ${LOCALES}; change those.\nexport const TEXTS = ${JSON.stringify(texts, null, 2)} as const;\n`;
}
