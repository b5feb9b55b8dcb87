const { AsyncLocalStorage } = require('node:async_hooks');
const vm = require('node:vm');
const { ModuleMocker } = require('jest-mock');

require('./register.cjs');

/**
 * Specs run in the realm that Node starts with, as the product does: an error of a library is an `Error` here, too. And everything but the
 * specs themselves is loaded once by each of Jest's workers, not anew for each of some 200 files: loading it, and compiling again what had
 * become quick, was more than half of the whole run. So a module keeps what it remembers from one spec to the next, as it does in the product
 * from one installation to the next that a process opens.
 */
const compileFunction = vm.compileFunction;
/** Jest compiles modules into the context that an environment names; this one stands for the realm of Jest itself. */
const HERE = vm.createContext({});
/** What Jest loads for each file on purpose: its own parts, which hold that file's tests. */
const LIBRARY = /\/node_modules\/(?!@?jest[-/]|expect[-/])(?!.*\.json$)/;
const OURS = /(?<!\.spec)\.ts$/;
const load = Symbol.for('parasol.test.load');
globalThis[load] = (path) => require(path);

vm.compileFunction = (code, parameters, { parsingContext, ...options } = {}) => {
  if (parsingContext !== HERE) return compileFunction(code, parameters, { parsingContext, ...options });
  const library = LIBRARY.test(options.filename) || OURS.test(options.filename);
  return compileFunction(library ? `module.exports = globalThis[Symbol.for('parasol.test.load')](${JSON.stringify(options.filename)})` : code, parameters, options);
};

/**
 * Stores that were entered since the last file began. Node 20 asks every store that was ever entered at each promise: those of the files
 * before would cost the later ones more and more.
 */
const entered = new Set();
for (const name of ['run', 'enterWith']) {
  const original = AsyncLocalStorage.prototype[name];
  AsyncLocalStorage.prototype[name] = function enter(...given) {
    entered.add(this);
    return Reflect.apply(original, this, given);
  };
}

module.exports = class OneRealm {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  // Time is never faked in this process: the libraries live in it.
  fakeTimers = null;
  fakeTimersModern = null;
  before = { console: globalThis.console, exit: process.exit, env: process.env, variables: { ...process.env } };

  async setup() {}

  /** What Jest or a spec has put in the place of the process' own. */
  async teardown() {
    // Whoever enters one again, as a library may, enables it by that.
    for (const store of entered) store.disable();
    entered.clear();
    globalThis.console = this.before.console;
    process.exit = this.before.exit;
    process.env = this.before.env;
    for (const name of Object.keys(process.env)) if (!(name in this.before.variables)) delete process.env[name];
    Object.assign(process.env, this.before.variables);
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return HERE;
  }
};
