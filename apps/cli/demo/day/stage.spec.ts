import type { Reply } from '../visitor';
import { addMonths, reportedMonths } from './months';
import { Broken, Stage, until } from './stage';

const reply = (status: number, code: string): Reply => ({ status, text: '', body: { type: `urn:parasol:problem:${code}` } });

describe('the stage of the day', () => {
  let told: string;
  let stage: Stage;
  beforeEach(() => {
    told = '';
    stage = new Stage((text) => (told += text));
  });

  it('takes a refusal only when it is the expected one', () => {
    stage.refused('adviser', 'read notes', '404 not_found', reply(404, 'not_found'));
    expect(stage.refusals).toEqual([{ who: 'adviser', what: 'read notes', answer: '404 not_found' }]);
    for (const other of [reply(200, ''), reply(403, 'forbidden'), reply(404, 'other')]) {
      expect(() => stage.refused('adviser', 'read notes', '404 not_found', other)).toThrow(/must be refused with 404 not_found, and was answered/);
    }
  });

  it('names the part that broke', async () => {
    await stage.part('First', async () => undefined);
    const broken = stage.part('Second', async () => {
      throw new Error('x');
    });
    await expect(broken).rejects.toEqual(expect.objectContaining({ part: '2. Second', cause: expect.any(Error) }));
    await expect(broken).rejects.toBeInstanceOf(Broken);
  });

  it('waits for what another process does, and not for ever', async () => {
    let looks = 0;
    expect(await until('it', async () => ((looks += 1) > 1 ? looks : undefined))).toBe(2);
    await expect(until('it', async () => undefined, 0.1)).rejects.toThrow('it was not there after 0.1 s');
  });

  it('prints tables with numbers to the right', () => {
    stage.table(['month', 'all'], [['2026-01', 5], ['2026-02', 115]]);
    expect(told).toBe('\n   month    all\n   -------  ---\n   2026-01    5\n   2026-02  115\n\n');
  });
});

describe('the months that the day reports', () => {
  it('are over, and covered by the sheet to their end, whatever the clock says', () => {
    expect(reportedMonths('2026-10-03', '2026-11-22')).toEqual(['2026-07', '2026-08', '2026-09']);
    expect(reportedMonths('2026-10-03', '2031-02-01')).toEqual(['2026-07', '2026-08', '2026-09']);
    expect(reportedMonths('2026-03-15', '2026-03-15')).toEqual(['2025-12', '2026-01', '2026-02']);
    expect(reportedMonths(undefined, '2024-01-31')).toEqual(['2023-10', '2023-11', '2023-12']);
    expect(addMonths('2026-12', 1)).toBe('2027-01');
  });
});
