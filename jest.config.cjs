// CommonJS, as the product is built.
const { jsc } = JSON.parse(require('node:fs').readFileSync(`${__dirname}/.swcrc`, 'utf8'));
delete jsc.baseUrl;
delete jsc.paths;

module.exports = {
  rootDir: __dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/migrations', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  testEnvironment: '<rootDir>/test/support/one-realm.cjs',
  transform: { '\\.[cm]?[jt]s$': ['@swc/jest', { jsc: { ...jsc, parser: { syntax: 'typescript', decorators: true } }, module: { type: 'commonjs' }, swcrc: false }] },
  transformIgnorePatterns: ['/node_modules/'],
  moduleNameMapper: { '^@parasol/([^/]+)$': '<rootDir>/libs/$1/index.ts', '^@test/(.*)$': '<rootDir>/test/$1' },
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  // What a library holds of our modules of each file, metadata of entities and controllers for one, stays until its worker ends.
  workerIdleMemoryLimit: '800MB',
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  testTimeout: 60_000,
};
