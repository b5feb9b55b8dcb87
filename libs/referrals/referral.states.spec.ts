import { randomUUID } from 'node:crypto';
import { abilityFor, allows } from '@parasol/access';
import type { Actor } from '@parasol/kernel';
import { newPacketCode, PACKET_CODE } from './packet-code';
import { leadsOn, PARTNER_STATES, REFERRAL_STATES, transition, TRANSITIONS, type ReferralState, type TransitionName } from './referral.states';

const NAMES = Object.keys(TRANSITIONS) as TransitionName[];

/** Every state that can be reached by steps of `which`, from `start`. */
function reach(start: ReferralState, which: (name: TransitionName) => boolean): Set<ReferralState> {
  const found = new Set<ReferralState>([start]);
  for (const state of found) for (const name of NAMES) if (which(name) && leadsOn(name, state)) found.add(transition(name).to);
  return found;
}

describe('the states of a referral', () => {
  it('are all reached from a draft', () => {
    const reached = reach('draft', () => true);
    expect(REFERRAL_STATES.filter((state) => !reached.has(state))).toEqual([]);
  });

  it('have no way to the partner but through a consent', () => {
    const reached = reach('draft', (name) => name !== 'readiness');
    expect([...reached].filter((state) => PARTNER_STATES.includes(state))).toEqual([]);
  });

  it('close on the person’s word only, and after an outcome', () => {
    expect(reach('draft', (name) => name !== 'confirmation').has('closed_loop')).toBe(false);
    expect(reach('draft', (name) => name !== 'service' && name !== 'no_service').has('confirmed_with_person')).toBe(false);
  });

  it('end where they should: nothing leads out again', () => {
    const ends = REFERRAL_STATES.filter((state) => !NAMES.some((name) => leadsOn(name, state)));
    expect(ends).toEqual(['closed_loop', 'cancelled_by_person', 'withdrawn', 'expired', 'redirected']);
  });

  it('let a partner step only where the policy shows the packet, and to where it still does', () => {
    const me: Actor = { role: 'partner_worker', workerId: randomUUID(), organisationId: randomUUID(), teamIds: [], sessionId: randomUUID(), deviceId: randomUUID() };
    const shown = (state: ReferralState): boolean =>
      allows(abilityFor(me), 'read', 'ReferralPacket', { id: me.organisationId, recipientOrganisationId: me.organisationId, state, consentStands: true, partnerExcluded: false });
    expect(REFERRAL_STATES.filter(shown)).toEqual(PARTNER_STATES);
    for (const name of NAMES.filter((each) => transition(each).by === 'partner')) {
      for (const state of [...transition(name).from, transition(name).to]) expect([name, PARTNER_STATES.includes(state)]).toEqual([name, true]);
    }
  });

  it('can be left by the person until the outcome is known', () => {
    const outcome = ['declined', 'service_received', 'not_received', 'confirmed_with_person', 'closed_loop', 'cancelled_by_person', 'withdrawn', 'expired', 'redirected'];
    for (const state of REFERRAL_STATES) expect([state, leadsOn('cancellation', state)]).toEqual([state, !outcome.includes(state)]);
    for (const state of REFERRAL_STATES) {
      expect([state, leadsOn('redirection', state)]).toEqual([state, !outcome.includes(state) || state === 'declined' || state === 'not_received']);
    }
    for (const state of PARTNER_STATES) expect([state, leadsOn('withdrawal', state)]).toEqual([state, leadsOn('cancellation', state)]);
  });
});

describe('a packet’s code', () => {
  it('is random and easily said', () => {
    const codes = Array.from({ length: 2_000 }, newPacketCode);
    for (const code of codes) expect(code).toMatch(PACKET_CODE);
    expect(new Set(codes).size).toBe(codes.length);
    for (const at of [2, 3, 4, 5, 7, 8]) expect(new Set(codes.map((code) => code[at])).size).toBe(32);
  });
});
