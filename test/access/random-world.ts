import { SECTION_NAMES } from '@parasol/access';
import { ROLES, rolesAt } from '@parasol/kernel';
import fc from 'fast-check';
import { emptyWorld, ITEM_CODES, passedOn, type World } from './world';

const STATES = ['draft', 'consent_pending', 'ready', 'offered', 'accepted', 'declined', 'closed_loop', 'withdrawn', 'expired', 'cancelled_by_person'];

const CONSENTS = [
  { state: 'given', forDays: 30 }, { state: 'given', forDays: 0 }, { state: 'given', forDays: -1 }, { state: 'given', forDays: 30 },
  { state: 'withdrawn', forDays: 30 }, { state: 'withdrawn', forDays: 0 },
] as const;

/** A world drawn from a seed: two supporting organisations and a partner, with every relationship that can occur between them. */
export function randomWorld(seed: number, files: number): World {
  const random = fc.sample(fc.integer({ min: 0, max: 2 ** 30 }), { seed, numRuns: files * 400 });
  let at = 0;
  const next = (n: number): number => (random[at++ % random.length] ?? 0) % n;
  const chance = (percent: number): boolean => next(100) < percent;
  const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  const some = <T>(list: readonly T[], percent: number): T[] => list.filter(() => chance(percent));
  const id = () => crypto.randomUUID();
  const world = emptyWorld();

  const partner = { id: id(), kind: 'partner' as const };
  const otherPartner = { id: id(), kind: 'partner' as const };
  const own = [0, 1].map(() => ({ id: id(), kind: 'support' as const }));
  world.organisations.push(...own, partner, otherPartner);
  for (const organisation of own) {
    const organisationId = organisation.id;
    const teams = [0, 1, 2].map(() => ({ id: id(), organisationId }));
    world.teams.push(...teams);
    world.areas.push({ id: id(), organisationId });
    for (let n = 0; n < 5; n++) world.workers.push({ id: id(), organisationId, teamIds: some(teams, 50).map((team) => team.id) });
  }
  for (const { id: organisationId } of [partner, otherPartner]) world.workers.push({ id: id(), organisationId, teamIds: [] });

  for (const organisation of own) {
    const organisationId = organisation.id;
    const teams = world.teams.filter((team) => team.organisationId === organisationId);
    const workers = world.workers.filter((worker) => worker.organisationId === organisationId);
    const mine: string[] = [];
    for (let n = 0; n < files; n++) {
      const fileId = id();
      mine.push(fileId);
      world.files.push({
        id: fileId, organisationId, teamId: pick(teams).id, safetyShared: chance(50), excludedPartners: n % 9 === 6 ? [partner.id, otherPartner.id] : [], over: n === 8,
        places: some(workers, 50).map((worker) => ({ id: id(), workerId: worker.id, state: pick(['active', 'active', 'ended', 'proposed'] as const) })),
        desk: some(workers, 30).map((worker) => ({ id: id(), workerId: worker.id, ended: chance(30) })),
        blocks: some(workers, 20).map((worker) => ({ id: id(), workerId: worker.id, lifted: chance(40) })),
        openings: some(workers, 30).map((worker) => ({ id: id(), workerId: worker.id, section: pick(['legal_identity', 'notes'] as const), minutesLeft: pick([10, -1]) })),
      });
      for (const section of SECTION_NAMES) {
        world.entries.push({ id: id(), fileId, section, authorId: pick(workers).id, ageDays: pick([0, 3, 6.9, 7.1, 30]), handedOver: chance(40) });
      }
      world.handOverNotes.push({ id: id(), fileId, toWorkerId: pick(workers).id });
      world.spills.push({ id: id(), fileId, reportedBy: pick(workers).id, atDesk: chance(50) });
      const createdBy = pick(workers).id;
      const consentId = id();
      const recipientId = pick([partner, otherPartner]).id;
      world.consents.push({ items: some(ITEM_CODES, 60), id: consentId, fileId, recordedBy: pick(workers).id, recipientId, ...(CONSENTS[n === 8 ? 0 : n % CONSENTS.length] as (typeof CONSENTS)[number]) });
      world.referrals.push({
        id: id(), fileId, createdBy, assignedTo: chance(50) ? pick(workers).id : null, companionId: chance(50) ? pick(workers).id : null, recipientId, state: n % 2 === 0 ? 'offered' : (STATES[(n * 3) % STATES.length] ?? 'draft'), consentId: n % 8 === 7 ? null : consentId, items: passedOn(), closureId: id(),
      });
    }
    for (let n = 0; n < files; n++) {
      const author = pick(workers);
      for (const ageDays of [0, 6.9, 7.1, 7.1]) {
        world.contacts.push({ id: id(), organisationId, teamId: pick(teams).id, authorId: pick(workers).id, fileId: chance(40) ? pick(mine) : null, ageDays });
      }
      world.street.push({ id: id(), kind: pick(['outreach_session', 'regular', 'shift_note'] as const), organisationId, teamId: pick(teams).id, authorId: author.id });
      const duty = { organisationId, teamId: pick(teams).id, workerId: author.id };
      if (!world.duties.some(({ teamId, workerId }) => teamId === duty.teamId && workerId === duty.workerId)) world.duties.push({ id: id(), ...duty });
      world.tasks.push({ id: id(), organisationId, teamId: chance(80) ? pick(teams).id : null, workerId: chance(50) ? pick(workers).id : null, fileId: chance(50) ? pick(mine) : null });
      world.audits.push({ id: id(), organisationId, actorRole: pick(ROLES), category: pick(['content', 'content', 'account'] as const), fileId: chance(70) ? pick(mine) : null });
      if (n < workers.length) {
        world.grants.push({ id: id(), organisationId, workerId: workers[n]?.id ?? author.id, role: pick(rolesAt('support')), grantedBy: author.id, state: pick(['active', 'proposed'] as const) });
      }
    }
  }
  for (const worker of world.workers.slice(-2)) {
    world.tasks.push({ id: id(), organisationId: worker.organisationId, teamId: null, workerId: null, fileId: null });
    world.tasks.push({ id: id(), organisationId: worker.organisationId, teamId: null, workerId: worker.id, fileId: null });
  }
  return world;
}
