// `npm run generate`: writes the files that follow from the sources. With --check it changes nothing and fails when one is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { asvsPage } from './lib/asvs.mjs';
import { prepare } from './lib/prepare.mjs';

const root = join(import.meta.dirname, '..');
await prepare(root);
// Only now: it stands on a package that a fresh clone has since the line above.
const { clientTypes } = await import('./lib/openapi.mjs');
const { pageTexts } = await import('./lib/page-texts.mjs');
const built = createRequire(join(root, 'package.json'));
const { matrixDocument, ROLE_PAGES } = built('./dist/libs/access/index.js');

const files = {
  'libs/access/matrix.md': () => matrixDocument(ROLE_PAGES),
  'libs/api-client/schema.generated.ts': () => clientTypes(root),
  'test/security/asvs.md': () => asvsPage(root),
  'libs/packet-links/page/texts.generated.ts': () => pageTexts(root),
};
const check = process.argv.includes('--check');
for (const [name, make] of Object.entries(files)) {
  const path = join(root, name);
  const text = await make();
  const before = (() => { try { return readFileSync(path, 'utf8'); } catch { return undefined; } })();
  if (before === text) continue;
  if (check) {
    console.error(`${name} is out of date: run "npm run generate" and commit it.`);
    process.exitCode = 1;
  } else {
    writeFileSync(path, text);
    console.log(`${name} written.`);
  }
}
