import { SIZES, sweep } from './sweep';

describe('the sweeps', () => {
  it('find nothing: no copy of what was hidden, and no way to tell two worlds apart', async () => {
    const report = await sweep(SIZES.small);
    const { operations, actors, fields, sinks, requests, finds, unlike, unasked, mails, seconds } = report;
    process.stderr.write(`sweeps: ${operations} operations x ${actors} actors x ${fields} fields x ${sinks} sinks, ${requests} requests, ${mails} mails, ${finds.length} finds, ${seconds} s\n`);
    expect(finds.slice(0, 20)).toEqual([]);
    // That they looked at something, and left nothing out.
    expect(unasked).toEqual([]);
    expect(requests).toBeGreaterThan(5_000);
    expect(unlike.documents).toBeGreaterThan(0);
    // The one of the seed, and what was asked for when everything was.
    expect(mails).toBeGreaterThan(1);
  }, 600_000);
});
