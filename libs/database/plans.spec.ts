import { plansOf } from './plans';

describe('plans of a source', () => {
  const nameOf = (source: object, text: string) => plansOf(source).prepared(text, [1]).name;
  const often = (source: object, text: string) => [1, 2, 3].map(() => nameOf(source, text)).at(-1);

  it('are named when a statement with parameters has come three times, each text once, and no more than 250', () => {
    const source = {};
    expect([nameOf(source, 'one $1'), nameOf(source, 'one $1')]).toEqual([undefined, undefined]);
    const name = nameOf(source, 'one $1');
    expect(name).toMatch(/^parasol \d+$/);
    expect(nameOf(source, 'one $1')).toBe(name);
    expect([1, 2, 3].map(() => plansOf(source).prepared('none', []).name)).toEqual([undefined, undefined, undefined]);
    const names = new Set(Array.from({ length: 300 }, (_, n) => often(source, `more ${n} $1`)));
    names.delete(undefined);
    expect(names.size).toBe(249);
    // A plan that was outlived leaves its place to another, under a name that no connection knows.
    plansOf(source).forget('one $1');
    const next = often(source, 'next $1');
    expect(next).toBeDefined();
    expect([...names, name]).not.toContain(next);
  });

  it('leave those of another source alone', () => {
    const full = {};
    for (let n = 0; n < 300; n += 1) often(full, `more ${n} $1`);
    expect(often(full, 'one $1')).toBeUndefined();
    expect(often({}, 'one $1')).toBeDefined();
  });
});
