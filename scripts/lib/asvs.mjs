import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'test/security/asvs';
const VERDICTS = ['shown', 'by design', 'not applicable', 'missing'];

const HEAD = `# ASVS 5.0, requirement by requirement

Generated from \`asvs/\`: change those files, then run \`npm run generate\`. \`npm test -- test/security/asvs\` checks that every requirement of the scope stands here once,
and that every test that is named exists.

Ids and levels are those of the [OWASP Application Security Verification Standard](https://owasp.org/www-project-application-security-verification-standard/) 5.0.0 (May 2025); here
\`6.2.1\` is its \`v5.0.0-6.2.1\`. What each asks is told in our own few words, which are no substitute for the standard's. Looked at: levels 1 and 2, and level 3 of chapters 8, 14 and 16. Left out:
chapters 10 (OAuth) and 17 (WebRTC), of which there is nothing here. We judged ourselves; nobody from outside has looked yet.

- **shown**: a test of ours fails when it no longer holds. *But* says what it does not reach.
- **by design**: kept by how the program is built, or kept in another way than the standard's, for the reason given; the tests named show what can be shown.
- **not applicable**: there is nothing to which it could apply.
- **missing**: not kept, or not all of it. What would be needed is said.
`;

/** The page `test/security/asvs.md`, from the judgements in `test/security/asvs/`. */
export function asvsPage(root) {
  const read = (name) => JSON.parse(readFileSync(join(root, FOLDER, name), 'utf8'));
  const chapters = readdirSync(join(root, FOLDER)).filter((name) => /^\d\d-/.test(name)).sort().map(read);
  const scope = read('scope.json');
  const levels = new Map(Object.values(scope).flatMap((byLevel) => Object.entries(byLevel).flatMap(([level, ids]) => ids.map((id) => [id, level]))));
  return [HEAD, counts(chapters, levels), ...chapters.map((chapter) => pageOf(chapter, levels))].join('\n');
}

function counts(chapters, levels) {
  const all = chapters.flatMap(({ requirements }) => requirements);
  const row = (name, some) => `| ${[name, some.length, ...VERDICTS.map((verdict) => some.filter((one) => one.verdict === verdict).length)].join(' | ')} |`;
  const rows = ['1', '2', '3'].map((level) => row(`level ${level}`, all.filter(({ id }) => levels.get(id) === level)));
  return [`| | all | ${VERDICTS.join(' | ')} |`, '|---|---|---|---|---|---|', ...rows, row('together', all), ''].join('\n');
}

function pageOf({ chapter, title, requirements }, levels) {
  const rows = requirements.map(({ id, asks, verdict, how, but, needs, tests = [] }) => {
    const reasons = [how, but && `*But:* ${but}`, needs && `*Needed:* ${needs}`, ...tests.map(testOf)].filter(Boolean);
    return `| ${id} | ${levels.get(id)} | ${asks} | ${verdict === 'missing' ? '**missing**' : verdict} | ${reasons.map((text) => text.replaceAll('|', '\\|')).join('<br>')} |`;
  });
  return [`## ${chapter} ${title}`, '', '| | level | asks | verdict | why, and the tests |', '|---|---|---|---|---|', ...rows, ''].join('\n');
}

/** `libs/http/server.spec.ts: what it says` → the file as a link, and what it says. */
function testOf(test) {
  const [, file, name] = /^([^:]+): (.+)$/.exec(test);
  return `[${file.replace(/\.spec\.ts$/, '').split('/').slice(-2).join('/')}](../../${file}): “${name}”`;
}
