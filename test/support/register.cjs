// For child processes of the specs: runs TypeScript as Jest does, `node -r ./test/support/register.cjs program.ts`.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

const root = join(__dirname, '../..');
const { jsc } = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
delete jsc.baseUrl;
delete jsc.paths;

const plain = Module._resolveFilename;
Module._resolveFilename = function resolve(request, ...rest) {
  const lib = /^@parasol\/([^/]+)$/.exec(request);
  const test = /^@test\/(.+)$/.exec(request);
  if (lib) return plain.call(this, join(root, 'libs', lib[1], 'index.ts'), ...rest);
  if (test) return plain.call(this, join(root, 'test', `${test[1]}.ts`), ...rest);
  return plain.call(this, request, ...rest);
};
Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { filename, swcrc: false, jsc, module: { type: 'commonjs' }, sourceMaps: 'inline' });
  module._compile(code, filename);
};
