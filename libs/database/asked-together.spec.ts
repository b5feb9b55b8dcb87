import { AskedTogether } from './asked-together';

describe('what is asked together', () => {
  /** A question that answers only when it is told to. */
  function slow() {
    const batches: { keys: readonly number[]; answer: (error?: Error) => void }[] = [];
    const together = new AskedTogether(
      (keys: readonly number[]) =>
        new Promise<number[]>((done, failed) => batches.push({ keys, answer: (error) => (error ? failed(error) : done(keys.map((key) => key * 10))) })),
    );
    return { batches, together };
  }
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  it('goes out at once alone, and shares a statement with those who came meanwhile', async () => {
    const { batches, together } = slow();
    const first = together.ask(1);
    await turn();
    const others = [together.ask(2), together.ask(3)];
    await turn();
    expect(batches.map(({ keys }) => keys)).toEqual([[1]]);
    batches[0]?.answer();
    expect(await first).toBe(10);
    await turn();
    expect(batches.map(({ keys }) => keys)).toEqual([[1], [2, 3]]);
    batches[1]?.answer();
    expect(await Promise.all(others)).toEqual([20, 30]);
  });

  it('asks anew for whoever comes while the same is on its way: what was ended meanwhile is ended', async () => {
    const { batches, together } = slow();
    const [before, after] = [together.ask(1), turn().then(() => together.ask(1))];
    await turn();
    await turn();
    batches[0]?.answer();
    await before;
    await turn();
    batches[1]?.answer();
    await after;
    expect(batches.map(({ keys }) => keys)).toEqual([[1], [1]]);
  });

  it('fails for those who shared it, and goes on for the next', async () => {
    const { batches, together } = slow();
    const [failing, sharing] = [together.ask(1), together.ask(2)];
    await turn();
    batches[0]?.answer(new Error('gone'));
    await expect(failing).rejects.toThrow('gone');
    await expect(sharing).rejects.toThrow('gone');
    const next = together.ask(3);
    await turn();
    batches[1]?.answer();
    expect(await next).toBe(30);
  });
});
