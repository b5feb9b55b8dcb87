// `npm run leak-guard:train`: writes libs/leak-guard/weights.generated.ts from the corpus. `npm run leak-guard:score` (--score): prints how
// well the guard does on templates that training never saw, and on a file of labelled JSON lines (--errors shows what it got wrong).
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { prepare } from './lib/prepare.mjs';

const root = join(import.meta.dirname, '..');
await prepare(root);
const built = createRequire(join(root, 'package.json'));
const { examine, expand, readCorpus, verdict, score, train, weightsFile } = built('./dist/libs/leak-guard/training/index.js');
const { checkText } = built('./dist/libs/leak-guard/index.js');
const { templates, slots, closed, sample } = readCorpus(join(root, 'libs/leak-guard/corpus'));

if (process.argv.includes('--score')) {
  // The weights of the repository know every template: those that judge here are trained without the ones held out.
  const model = train(templates.filter(({ heldOut }) => !heldOut), slots);
  const unseen = expand(templates.filter(({ heldOut }) => heldOut), slots, 3, 7);
  table(`Templates unseen in training (${templates.filter(({ heldOut }) => heldOut).length} of ${templates.length})`, unseen, model);
  // Only the counts of what is closed are ever shown.
  table('Notes by people who never saw the word lists, closed half', closed.unseen, undefined, false);
  table('Notes written later and blind, all closed', closed.fresh, undefined, false);
  table('The sample', sample);
  for (const { text, lang } of unseen) checkText(text, lang);
  const startedAt = performance.now();
  for (const { text, lang } of unseen) checkText(text, lang);
  console.log(`${((performance.now() - startedAt) / unseen.length).toFixed(3)} ms for a note`);
} else {
  const startedAt = performance.now();
  writeFileSync(join(root, 'libs/leak-guard/weights.generated.ts'), weightsFile(train(templates, slots)));
  console.log(`Trained on ${templates.length} templates in ${Math.round(performance.now() - startedAt)} ms; weights.generated.ts written.`);
}

function table(title, notes, model, mayShow = true) {
  console.log(`${title}: ${notes.length} notes\n        recall  precision  ordinary notes held back  near misses held back`);
  const line = (name, some) => {
    const { recall, precision, ordinary, near } = score(some, model);
    console.log(`${name.padEnd(6)} ${recall.toFixed(3).padStart(7)} ${precision.toFixed(3).padStart(10)} ${ordinary.toFixed(3).padStart(25)} ${near.toFixed(3).padStart(22)}`);
  };
  line('all', notes);
  for (const lang of new Set(notes.map((note) => note.lang))) line(lang, notes.filter((note) => note.lang === lang));
  if (mayShow && process.argv.includes('--errors')) for (const { text, lang, leak, kind } of notes) {
    const checked = verdict(examine(text, lang, model));
    if (checked.leak !== leak) console.log(`  ${leak ? 'missed' : 'wrong '} ${lang} ${kind}: ${text}  ${checked.reasons}`);
  }
}
