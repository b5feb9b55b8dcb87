// CommonJS output on purpose: NestJS 12 ships ES modules, which Jest transforms here like our own sources.
const { jsc } = JSON.parse(require('node:fs').readFileSync(`${__dirname}/.swcrc`, 'utf8'));
delete jsc.baseUrl;
delete jsc.paths;

module.exports = {
  rootDir: __dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/migrations', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  testEnvironment: 'node',
  transform: { '\\.[cm]?[jt]s$': ['@swc/jest', { jsc: { ...jsc, parser: { syntax: 'typescript', decorators: true } }, module: { type: 'commonjs' }, swcrc: false }] },
  transformIgnorePatterns: ['/node_modules/(?!(@nestjs|@fastify/cookie|cookie|age-encryption|content-disposition|otplib|@otplib|@scure|@noble)/)'],
  moduleNameMapper: { '^@parasol/([^/]+)$': '<rootDir>/libs/$1/index.ts', '^@test/(.*)$': '<rootDir>/test/$1' },
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  testTimeout: 60_000,
};
