// The arrows of the house: apps → features → access, audit, jobs, http, keys → database → kernel. A machine keeps them.
// sealing and leak-guard run in browsers too: everybody may use them, and they know nobody. The web app knows them, the kernel
// and the API's client, and nobody of the server.
const FEATURES = '(staff|case-files|contacts|consents|directory|referrals|packet-links|task-queues|assignment-proposals|sealed|reports|offline-outbox|live|hand-overs)';
const PURE = '(leak-guard|sealing|api-client)';
const BASE = '(access|audit|jobs|http|keys|mail)';
const TEST_CODE = '\\.(spec|fixture)\\.ts$';
/** Becomes a part of the web app, with all that it imports: nothing of it is loaded by Node when it serves. */
const BUNDLED = '^(apps/web|libs/api-client)/';

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', comment: 'A cycle hides who depends on whom.', from: {}, to: { circular: true } },
    { name: 'nothing-imports-apps', severity: 'error', from: { path: '^(libs|migrations)/' }, to: { path: '^apps/' } },
    { name: 'apps-stay-apart', severity: 'error', comment: 'Processes share code through libs.', from: { path: '^apps/([^/]+)/', pathNot: TEST_CODE }, to: { path: '^apps/', pathNot: '^apps/$1/' } },
    { name: 'web-app-knows-what-runs-in-browsers', severity: 'error', comment: 'It meets the server through the API only.', from: { path: '^apps/web/', pathNot: TEST_CODE }, to: { path: '^libs/', pathNot: `^libs/(${PURE.slice(1, -1)}|kernel)/` } },
    { name: 'web-app-needs-no-node', severity: 'error', from: { path: '^apps/web/src/', pathNot: TEST_CODE }, to: { dependencyTypes: ['core'] } },
    { name: 'libs-know-no-tests', severity: 'error', from: { path: '^(libs|apps|migrations)/', pathNot: TEST_CODE }, to: { path: `^test/|${TEST_CODE}` } },
    { name: 'kernel-knows-nobody', severity: 'error', from: { path: '^libs/kernel/', pathNot: TEST_CODE }, to: { path: '^libs/', pathNot: '^libs/kernel/' } },
    { name: 'database-knows-kernel-only', severity: 'error', from: { path: '^libs/database/', pathNot: TEST_CODE }, to: { path: '^libs/', pathNot: '^libs/(database|kernel)/' } },
    { name: 'base-knows-no-feature', severity: 'error', comment: 'access knows features by type of subject only, never by import.', from: { path: `^libs/${BASE}/`, pathNot: TEST_CODE }, to: { path: `^libs/${FEATURES}/` } },
    { name: 'pure-libs-know-nobody', severity: 'error', from: { path: `^libs/${PURE}/`, pathNot: TEST_CODE }, to: { path: '^libs/', pathNot: `^libs/${PURE}/` } },
    { name: 'keys-know-the-database-only', severity: 'error', from: { path: '^libs/(keys|access)/', pathNot: TEST_CODE }, to: { path: '^libs/', pathNot: '^libs/(database|kernel|keys|access)/' } },
    { name: 'backups-know-no-feature', severity: 'error', comment: 'They copy tables, whatever is in them.', from: { path: '^libs/backups/', pathNot: TEST_CODE }, to: { path: '^libs/', pathNot: '^libs/(backups|sealing|database|kernel)/' } },
    { name: 'libs-meet-through-index', severity: 'error', from: { path: '^libs/([^/]+)/' }, to: { path: '^libs/([^/]+)/', pathNot: ['^libs/$1/', '^libs/[^/]+/index\\.ts$'] } },
    { name: 'apps-enter-through-index', severity: 'error', from: { path: '^apps/' }, to: { path: '^libs/', pathNot: '^libs/[^/]+/index\\.ts$' } },
    { name: 'migrations-stand-alone', severity: 'error', comment: 'A migration is history: it must not change when a lib does.', from: { path: '^migrations/', pathNot: TEST_CODE }, to: { path: '^(libs|apps|test)/' } },
    { name: 'only-the-database-migrates', severity: 'error', from: { path: '^(libs|apps)/', pathNot: `^libs/database/|${TEST_CODE}` }, to: { path: '^migrations/' } },
    { name: 'no-orphans', severity: 'error', comment: 'Nobody imports it, and it is no program.', from: { orphan: true, pathNot: ['\\.(spec|d)\\.ts$', '(^|/)main\\.ts$', '^test/', '\\.cjs$'] }, to: {} },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'declared', severity: 'error', comment: 'Stands in package.json, and not under devDependencies when it serves.', from: { path: '^(apps|libs|migrations)/', pathNot: `${TEST_CODE}|${BUNDLED}` }, to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '/@types/' } },
    { name: 'declared-for-the-bundle', severity: 'error', from: { path: BUNDLED, pathNot: TEST_CODE }, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: '/@types/' } },
    { name: 'bundled-runs-in-browsers-only', severity: 'error', comment: 'Its packages are not there when a server runs.', from: { path: '^(apps|libs|migrations)/', pathNot: `${TEST_CODE}|${BUNDLED}` }, to: { path: BUNDLED } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'import', 'node', 'default', 'types'] },
  },
};
