import { randomUUID } from 'node:crypto';
import type { Section } from '@parasol/access';
import { Connections, UnitOfWork } from '@parasol/database';
import type { Role } from '@parasol/kernel';
import { DROP_FORMAT } from '@parasol/sealing';
import { foundingOf, staffSettings } from '@parasol/staff';
import { enrolled, pinnedKeys, type AdviserWithKeys } from '../builders/advisers';
import { CONTENTS } from '../builders/case-files';
import { aContact } from '../builders/contacts';
import { everythingOf, type Everything } from '../builders/everything';
import { aHandOver, giveFile } from '../builders/hand-overs';
import { Phone } from '../builders/phone';
import { aDraft, anActiveFile, aPartner, done, onCareTeam, type Partner } from '../builders/referrals';
import { anOrganisation, aTeam, signedInWorker, type SignedInWorker, type World } from '../builders/staff';
import { operationsIn, type ApiDescription, type ToldOperation } from '../security/operations';
import { actorOf, type Actor, VISITOR } from './actors';
import { fullBodies } from './bodies';
import { offerByLink, passOn, type Linked } from './packets';
import type { Happened, Rule } from './policy';
import { PUBLIC_URL, type House } from './stage';
import { Tokens } from './tokens';

/** What was built, and who may ask about it. */
export interface Seed {
  readonly document: ApiDescription;
  readonly operations: readonly ToldOperation[];
  readonly home: Everything;
  readonly partnerId: string;
  readonly otherPartnerId: string;
  /** Packets with words of their own, offered to the partner; some were closed since. */
  readonly packets: readonly string[];
  readonly linked: Linked;
  readonly actors: readonly Actor[];
  /** Files of `home`: the first holds a token in each field of each section. */
  readonly files: readonly string[];
  /** Of the files, in their order. */
  readonly fileCodes: readonly string[];
  readonly advisers: readonly AdviserWithKeys[];
  readonly tokens: Tokens;
  readonly happened: Happened;
}

/** Sections that sum another one up show its days. */
const SUMMARIES: Partial<Record<Section, Section>> = { legal: 'legal_summary' };
/** Each with something of every kind that is listed for several files, so that every list has an order; one for each way of a packet. */
const MORE_FILES = 4;

/** Builds everything through the public doors of a house that runs. */
export async function sow(house: House): Promise<Seed> {
  const operator = new Connections({ system: house.urls.system });
  try {
    const founding = foundingOf(new UnitOfWork(operator), staffSettings(house.secrets, PUBLIC_URL), 'set_up');
    return await sowIn({ api: house.origin, founding, publicUrl: PUBLIC_URL, sealed: true });
  } finally {
    await operator.close();
  }
}

async function sowIn(world: World & { readonly api: string }): Promise<Seed> {
  const document = (await (await fetch(`${world.api}/openapi.json`)).json()) as ApiDescription;
  const operations = operationsIn(document);
  const [partner, otherPartner, silent] = [await aPartner(world), await aPartner(world), await aPartner(world)];
  const now = new Date();
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1)).toISOString().slice(0, 7);
  const home = await everythingOf(world, partner, { month });
  const tokens = new Tokens();
  const cast = await castOf(world, home, tokens, partner, otherPartner);
  await hide(cast, home, document, operations, tokens);
  const caseWorker = cast.workers.get('case worker, on the files') as SignedInWorker;
  const packets = await passOn(caseWorker, cast.files.slice(-MORE_FILES), partner.id, otherPartner.id, tokens);
  const linked = await offerByLink(caseWorker, home.organisation.administrator, [cast.files[0] ?? '', cast.files.at(-1) ?? ''], silent, tokens);
  return { document, operations, home, partnerId: partner.id, otherPartnerId: otherPartner.id, packets, linked, tokens, ...cast, happened: { openings: new Set(['supervisor of the team notes']), safetyShared: false } };
}

interface Cast {
  readonly actors: Actor[];
  readonly workers: ReadonlyMap<string, SignedInWorker>;
  readonly files: readonly string[];
  readonly fileCodes: readonly string[];
  readonly advisers: readonly AdviserWithKeys[];
}

async function castOf(world: World, home: Everything, tokens: Tokens, partner: Partner, otherPartner: Partner): Promise<Cast> {
  const { organisation, ids } = home;
  const first = ids.case_file;
  const second = await aTeam(organisation, tokens.word('team', { kind: 'organisation', row: 'team', organisation: organisation.id }));
  const as = (role: Role): SignedInWorker => home.workers.get(role) as SignedInWorker;
  const [caseWorker, supervisor, outreach] = [as('case_worker'), as('supervisor'), as('outreach_worker')];
  const files = [first, ids.second_file];
  for (let n = 0; n < MORE_FILES; n++) {
    const file = await anActiveFile(caseWorker, ids.team);
    await onCareTeam(supervisor, file, outreach.workerId);
    const workingName = tokens.word('working_identity /workingName', { kind: 'section', sections: ['working_identity'], file });
    await caseWorker.expect(200, 'PUT', `/case-files/${file}/sections/working_identity`, { ...CONTENTS.working_identity, workingName }, { headers: { 'if-match': '"0"' } });
    await done(caseWorker, '/tasks', { title: 'call_back', teamId: ids.team, caseFileId: file });
    await aDraft(caseWorker, file, partner.id);
    await aContact(outreach, ids.outreach_session, { kind: 'case_file', caseFileId: file, wantsFollowUp: true });
    files.push(file);
  }
  const name = (): string => tokens.word('worker', { kind: 'organisation', row: 'worker', organisation: organisation.id });
  const join = (role: Role, team = ids.team): Promise<SignedInWorker> => signedInWorker({ organisation, role, team, displayName: name() });
  const workers = new Map<string, SignedInWorker>();
  const actors: Actor[] = [];
  const add = (told: string, role: Role, worker: SignedInWorker, teams: readonly string[], theirs: readonly string[] = []): void => {
    workers.set(told, worker);
    actors.push(actorOf(told, role, worker, teams, theirs));
  };
  const here = [ids.team];
  add('outreach worker, on the files', 'outreach_worker', outreach, here, [first, ...files.slice(2)]);
  add('case worker, on the files', 'case_worker', caseWorker, here, files);
  add('supervisor of the team', 'supervisor', supervisor, here, files);
  add('coordinator', 'coordinator', as('coordinator'), here);
  add('administrator', 'administrator', as('administrator'), []);
  add('adviser, on the file', 'adviser', as('adviser'), here, [first]);
  add('adviser, off the file', 'adviser', await join('adviser'), here);
  add('outreach worker of the team, not on the files', 'outreach_worker', await join('outreach_worker'), here);
  add('case worker of the team, not on the files', 'case_worker', await join('case_worker'), here);
  const ended = await join('case_worker');
  const place = await onCareTeam(supervisor, first, ended.workerId);
  await done(supervisor, `/case-files/${first}/care-team/${place}/ending`);
  add('case worker whose place has ended', 'case_worker', ended, here);
  const excluded = await join('case_worker');
  await onCareTeam(supervisor, first, excluded.workerId);
  await done(caseWorker, `/case-files/${first}/conflict-blocks`, { workerId: excluded.workerId });
  add('case worker whom the person excludes', 'case_worker', excluded, here);
  add('supervisor of another team', 'supervisor', await join('supervisor', second), [second]);
  add('outreach worker of another team', 'outreach_worker', await join('outreach_worker', second), [second]);
  add('worker of the partner referred to', 'partner_worker', await partner.worker(), []);
  add('worker of another partner', 'partner_worker', await otherPartner.worker(), []);
  const elsewhere = await anOrganisation(world);
  const team = await aTeam(elsewhere);
  for (const role of ['case_worker', 'supervisor', 'adviser'] as const) {
    add(`${role.replace('_', ' ')} of another organisation`, role, await signedInWorker({ organisation: elsewhere, role, team }), [team]);
  }
  // While the outreach worker is still on the file: asking everything ends their place on the first one.
  const [leaver, noted = ''] = [await join('case_worker'), files[2]];
  await onCareTeam(supervisor, noted, leaver.workerId);
  await giveFile(supervisor, (await aHandOver(supervisor, leaver.workerId)).items, noted, caseWorker.workerId, tokens.word('note of a hand-over', { kind: 'hand_over_note', file: noted }));
  const gone = await join('case_worker');
  await onCareTeam(supervisor, first, gone.workerId);
  add('case worker whose session was ended', 'case_worker', gone, here, [first]);
  await gone.expect(204, 'DELETE', '/session');
  (actors.at(-1) as Actor).revoked = true;
  actors.push(VISITOR);
  const off = workers.get('adviser, off the file') as SignedInWorker;
  const advisers: AdviserWithKeys[] = [{ worker: as('adviser'), identity: home.adviserIdentity }, { worker: off, identity: await enrolled(organisation, off) }];
  const fileCodes = await Promise.all(files.map(async (file) => (await caseWorker.expect(200, 'GET', `/case-files/${file}`)).body.fileCode as string));
  return { actors, workers, files, fileCodes, advisers };
}

/** Puts a token into every field of every section of the first file, by everybody who may write it; and into nicknames. */
async function hide({ workers, files: [file = ''] }: Cast, home: Everything, document: ApiDescription, operations: readonly ToldOperation[], tokens: Tokens): Promise<void> {
  const writers = ['case worker, on the files', 'outreach worker, on the files', 'adviser, on the file'].map((name) => workers.get(name) as SignedInWorker);
  for (const operation of operations) {
    const section = /^\/case-files\/\{id\}\/sections\/(\w+)(\/entries)?$/.exec(operation.path);
    if (!section || operation.method === 'GET' || !operation.bodySchema) continue;
    const [, name = '', isEntries] = section as unknown as [string, Section, string | undefined];
    const path = operation.path.replace('{id}', file);
    for (const writer of writers) {
      const rule: Rule = { kind: 'section', sections: [name as Section, ...(SUMMARIES[name as Section] ? [SUMMARIES[name as Section] as Section] : [])], file, ...(isEntries ? { by: writer.workerId } : {}) };
      const bodies = fullBodies(operation.bodySchema, document, (pointer, kind) => tokens[kind](`${name} ${pointer}`, rule));
      for (const body of bodies) {
        const headers = isEntries ? undefined : { 'if-match': `"${(await writer.get(path)).body?.version ?? 0}"` };
        const answer = await writer.send(operation.method as 'PUT' | 'POST', path, body, headers ? { headers } : {});
        if (answer.status === 201 && answer.body?.id) tokens.id(answer.body.id as string, `${name} id`, rule);
        if (![200, 201, 403, 404].includes(answer.status)) throw new Error(`${operation.method} ${operation.path}: ${answer.status} ${answer.text.slice(0, 300)}`);
      }
    }
  }
  tokens.id(file, 'case file id', { kind: 'file', row: 'case_file', file });
  tokens.id(home.fileCode, 'file code', { kind: 'file', row: 'case_file', file });
  const outreach = workers.get('outreach worker, on the files') as SignedInWorker;
  await done(outreach, '/regulars', { teamId: home.ids.team, nickname: tokens.word('regular nickname', { kind: 'team', row: 'regular', team: home.ids.team }), agreed: true });
  await collectOffline(outreach, file, home, tokens);
}

/** What a phone brings: something that comes back to its author, a note that the leak guard cuts out, and a drop. */
async function collectOffline(outreach: SignedInWorker, file: string, home: Everything, tokens: Tokens): Promise<void> {
  const { workerId } = outreach;
  const phone = await Phone.of(outreach);
  const where = { outreachSessionId: home.ids.outreach_session };
  const word = (field: string, rule: Rule): string => tokens.word(`outbox ${field}`, rule);
  await phone.writes({ ...where, kind: 'regular', regularId: randomUUID(), note: word('returned', { kind: 'own', workerId, encrypted: true }) });
  await phone.writes({ ...where, kind: 'case_file', caseFileId: file, note: `${word('cut out', { kind: 'nobody' })} has no residence permit` });
  await phone.writes({ ...where, kind: 'anonymous', note: `${word('forgotten', { kind: 'nobody' })} has no residence permit` });
  const drop = { format: DROP_FORMAT, kind: 'note', dropId: randomUUID(), fileId: file, text: word('drop', { kind: 'nobody' }) } as const;
  await phone.drops(await pinnedKeys(outreach, home.organisation.recoveryIdentity), drop);
  const outcomes = await phone.syncs(outreach.api);
  if (outcomes.join() !== 'to_correct,taken,taken,taken') throw new Error(`the phone's items came to ${outcomes.join()}`);
}
