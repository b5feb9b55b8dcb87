const { default: TestSequencer } = require('@jest/test-sequencer');

/** What starts browsers, then what starts whole processes; by path. */
const LONG = [/\/test\/(browser|sweep)\//, /\/(apps\/cli|test\/faults)\//];

/**
 * Where Jest has no figures of a former run, as in a fresh clone, it goes by the length of the files. One that starts a browser may be
 * short and take minutes, and ran alone at the end while the other processor had nothing to do.
 */
module.exports = class LongestFirst extends TestSequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    if (sorted.every(({ duration }) => duration !== undefined)) return sorted;
    const rank = ({ path }) => {
      const at = LONG.findIndex((one) => one.test(path));
      return at === -1 ? LONG.length : at;
    };
    return [...sorted].sort((one, other) => rank(one) - rank(other));
  }
};
