// For child processes of the specs, and for what Jest's workers load once: runs TypeScript as Jest does, `node -r ./test/support/register.cjs program.ts`.
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join, relative } = require('node:path');
const { transformSync, version } = require('@swc/core');

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

/** What was compiled once, by what it was made of: a process that starts would compile hundreds of files, which takes longer than the rest of its start. */
const CACHE = join(root, 'node_modules/.cache/parasol-specs');
const OPTIONS = { swcrc: false, jsc, module: { type: 'commonjs' }, sourceMaps: 'inline' };
mkdirSync(CACHE, { recursive: true });

function compiled(filename) {
  const source = readFileSync(filename, 'utf8');
  const kept = join(CACHE, createHash('sha256').update(JSON.stringify([version, OPTIONS, relative(root, filename), source])).digest('hex'));
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const { code } = transformSync(source, { filename, ...OPTIONS });
    // Whole or not at all: others read while we write.
    writeFileSync(`${kept}.${process.pid}`, code);
    renameSync(`${kept}.${process.pid}`, kept);
    return code;
  }
}

Module._extensions['.ts'] = (module, filename) => module._compile(compiled(filename), filename);
