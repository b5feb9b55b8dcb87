import fc from 'fast-check';
import { NEEDS } from '@parasol/kernel';
import { NEED_STATES } from '../codes';
import { DOCUMENTS } from './contents';
import { contactsSummary, summaryOf } from './summaries';

describe('summaries', () => {
  it('of needs: kinds of help, those that go on before those that are met, and no need by name', () => {
    expect(
      summaryOf('needs', [
        { need: 'doctor', rank: 1, state: 'met' },
        { need: 'dentist', rank: 2, state: 'wanted' },
        { need: 'housing', rank: 3, state: 'met' },
        { need: 'food', rank: 4, state: 'no_longer_wanted' },
      ]),
    ).toEqual({ underWay: ['health'], met: ['housing'] });
    const need = fc.record({ need: fc.constantFrom(...NEEDS), rank: fc.integer({ min: 1, max: 20 }), state: fc.constantFrom(...NEED_STATES) });
    fc.assert(
      fc.property(fc.array(need), (needs) => {
        const summary = summaryOf('needs', needs);
        expect(DOCUMENTS.needs_summary.safeParse(summary).success).toBe(true);
        expect(summary.met.filter((family) => summary.underWay.includes(family))).toEqual([]);
      }),
    );
  });

  it('of health, housing and money: none, under way or done', () => {
    expect(summaryOf('health', [])).toEqual({ support: 'none' });
    expect(summaryOf('health', [{ service: 'eye_care', state: 'dropped' }])).toEqual({ support: 'none' });
    expect(summaryOf('health', [{ service: 'eye_care', state: 'done' }])).toEqual({ support: 'done' });
    expect(summaryOf('health', [{ service: 'eye_care', state: 'done' }, { service: 'vaccination', state: 'planned' }])).toEqual({ support: 'under_way' });
    expect(
      summaryOf('housing_money', [
        { kind: 'grant', purpose: 'deposit', state: 'asked' },
        { kind: 'step', step: 'budget_plan', state: 'done' },
      ]),
    ).toEqual({ housing: 'under_way', money: 'done' });
  });

  it('of legal matters: whether something goes on, and when, not what', () => {
    expect(summaryOf('legal', [])).toEqual({ state: 'none', appointmentsOn: [] });
    expect(
      summaryOf('legal', [
        { matter: 'debt', step: 'appointment_made', state: 'under_way', appointmentOn: '2026-05-04' },
        { matter: 'tenancy', step: 'ended', state: 'ended', appointmentOn: '2026-02-01' },
        { matter: 'fine', step: 'waiting', state: 'under_way', appointmentOn: '2026-04-02' },
      ]),
    ).toEqual({ state: 'under_way', appointmentsOn: ['2026-04-02', '2026-05-04'] });
    expect(summaryOf('legal', [{ matter: 'debt', step: 'settled', state: 'ended' }])).toEqual({ state: 'ended', appointmentsOn: [] });
  });

  it('of contacts: the last day, and a band', () => {
    expect(contactsSummary([])).toBeUndefined();
    expect(contactsSummary(['2026-03-02'])).toEqual({ lastContactOn: '2026-03-02', recent: 'one' });
    expect(contactsSummary(['2025-03-02', '2026-03-02'])).toEqual({ lastContactOn: '2026-03-02', recent: 'one' });
    expect(contactsSummary(['2026-03-01', '2026-03-02'])).toEqual({ lastContactOn: '2026-03-02', recent: 'a_few' });
    expect(contactsSummary(['1', '2', '3', '4', '5', '6'].map((n) => `2026-03-0${n}`))).toEqual({ lastContactOn: '2026-03-06', recent: 'many' });
  });
});
