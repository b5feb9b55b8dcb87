import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { addEntry, DROP_FORMAT, openDocument, resealDocument, sealDrop, type ServedDocument, writeDocument } from '@parasol/sealing';
import { type AdviserWithKeys, anEnrolledAdviser, pinnedKeys, TODAY } from '@test/builders/advisers';
import { caller } from '@test/builders/caller';
import { makeFile, type MadeFile } from '@test/builders/case-files';
import type { TestOrganisation } from '@test/builders/case-file-world';
import { anOffer, aPartner, dayFromToday, type Partner } from '@test/builders/referrals';
import { signedInWorker, type SignedInWorker } from '@test/builders/staff';
import type { Answer, Method } from '@test/support/client';
import type { Stage } from './stage';

export const FLOWS = ['acceptance', 'withdrawal', 'claim', 'drop', 'month close', 're-sealing'] as const;
export type Flow = (typeof FLOWS)[number];

/** Something that somebody does, and does again with the same key until there is an answer. */
export interface Step {
  readonly flow: Flow;
  readonly who: SignedInWorker;
  readonly method: Method;
  readonly path: string;
  readonly body?: unknown;
  /** What an answer may be when an earlier try was done and only its answer was lost. */
  readonly doneBefore?: readonly number[];
  /** Asked at once when it was answered. @throws unless it is so */
  readonly holds: () => Promise<void>;
  /** Whether somebody waits for it. */
  waiting: boolean;
}

/** What one worker leaves before another takes over: somebody who leaves more than sixty in an hour, lost answers included, is slowed down. */
const DROPS_EACH = 15;

/** The steps that are struck at, each ready to be taken: what comes before it was done in peace. */
export class Flows {
  private months = 0;
  private dropper: { readonly who: SignedInWorker; left: number };

  private constructor(
    private readonly stage: Stage,
    private readonly house: TestOrganisation,
    /** Two of them: a withdrawal ends whatever is shared with that partner, and another step may be under way. */
    private readonly clinics: readonly [Partner, Partner],
    readonly people: { readonly keeper: SignedInWorker; readonly nurse: SignedInWorker; readonly other: SignedInWorker; readonly peer: SignedInWorker; readonly coordinator: SignedInWorker; readonly leyla: AdviserWithKeys },
    readonly file: MadeFile,
  ) {
    this.dropper = { who: people.peer, left: DROPS_EACH };
  }

  static async on(stage: Stage): Promise<Flows> {
    const { world } = stage;
    const house = await world.organisation();
    const clinics = [await aPartner(world.servedWorld), await aPartner(world.servedWorld)] as const;
    const made = (role: 'case_worker' | 'outreach_worker' | 'coordinator') => signedInWorker({ organisation: house.built, role, team: house.team });
    const [keeper, peer, coordinator, nurse, other, leyla] = [await made('case_worker'), await made('outreach_worker'), await made('coordinator'), await clinics[0].worker(), await clinics[1].worker(), await anEnrolledAdviser(house.built)];
    await house.built.administrator.patch('/organisation', 1, { claimLimit: 500 });
    const cookie = [...keeper.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const file = await makeFile(caller(world.address, () => Promise.resolve({ cookie })), house.team);
    await stage.untilIdle();
    await leyla.worker.expect(200, 'POST', '/advice/assignments', { fileCode: file.fileCode });
    return new Flows(stage, house, clinics, { keeper, nurse, other, peer, coordinator, leyla }, file);
  }

  /** What comes before a step is no part of it: should a server have come back only just now, it is begun anew. */
  async make(flow: Flow): Promise<Step> {
    for (let tries = 0; ; tries++) {
      try {
        return { flow, waiting: false, ...(await this.makers[flow]()) };
      } catch (error) {
        if (tries > 20 || !String(error).includes(' 503')) throw error;
        await setTimeout(100);
      }
    }
  }

  /** Sends until it is answered, each time to a process that is up. @returns how often it was cut off */
  async take(step: Step): Promise<number> {
    const { who, method, path, body, doneBefore = [] } = step;
    const headers = { 'idempotency-key': randomUUID() };
    step.waiting = true;
    for (let tries = 0; tries < 2_000; tries++) {
      const answer: Answer | undefined = await (await this.stage.at(who)).send(method, path, body, { headers }).catch(() => undefined);
      if (answer && answer.status < 500) {
        step.waiting = false;
        if (answer.status >= 300 && !(tries > 0 && doneBefore.includes(answer.status))) throw new Error(`${path} was refused: ${answer.status} ${answer.text}`);
        return tries;
      }
      // "Nothing was saved" would be more than we know: the commit may have come through.
      if (answer && (answer.status !== 503 || !answer.headers['content-type']?.startsWith('application/problem+json'))) throw new Error(`${path} answered ${answer.status} ${answer.text}`);
      await setTimeout(30);
    }
    throw new Error(`${path} is not answered any more`);
  }

  private async row(sql: string, ...values: unknown[]): Promise<Record<string, unknown> | undefined> {
    return (await this.stage.ask(sql, ...values))[0];
  }

  private async document(): Promise<ServedDocument> {
    const { worker } = this.people.leyla;
    return (await this.stage.again(() => worker.get(`/sealed-documents/${this.file.id}`), ({ status }) => status === 200)).body as ServedDocument;
  }

  private readonly makers: Readonly<Record<Flow, () => Promise<Omit<Step, 'flow' | 'waiting'>>>> = {
    acceptance: async () => {
      const { keeper, nurse } = this.people;
      const { id } = await anOffer(keeper, this.file.id, this.clinics[0].id);
      const holds = async () => expect(await this.row('select state from parasol.referral_packet where id = $1', id)).toEqual({ state: 'appointment_set' });
      return { who: nurse, method: 'POST', path: `/packets/${id}/acceptance`, body: { appointmentOn: dayFromToday(5) }, holds };
    },
    withdrawal: async () => {
      const { keeper, other } = this.people;
      const { id, consentId } = await anOffer(keeper, this.file.id, this.clinics[1].id);
      expect((await other.get(`/packets/${id}`)).status).toBe(200);
      const holds = async () => {
        expect((await this.stage.again(() => other.get(`/packets/${id}`), ({ status }) => status < 500)).status).toBe(404);
        expect(await this.row('select state from parasol.consent where id = $1', consentId)).toEqual({ state: 'withdrawn' });
      };
      return { who: keeper, method: 'POST', path: `/consents/${consentId}/withdrawal`, holds };
    },
    claim: async () => {
      const { peer } = this.people;
      const { id } = (await peer.expect(201, 'POST', '/tasks', { title: 'bring_supplies', teamId: this.house.team })).body as { id: string };
      const holds = async () => expect(await this.row('select state, worker_id, version from parasol.task where id = $1', id)).toEqual({ state: 'claimed', worker_id: peer.workerId, version: 2 });
      return { who: peer, method: 'POST', path: `/tasks/${id}/claim`, holds };
    },
    drop: async () => {
      if (this.dropper.left-- === 0) this.dropper = { who: await signedInWorker({ organisation: this.house.built, role: 'outreach_worker', team: this.house.team }), left: DROPS_EACH - 1 };
      const { who } = this.dropper;
      const sealed = await sealDrop(await pinnedKeys(who, this.house.built.recoveryIdentity), { format: DROP_FORMAT, kind: 'note', dropId: randomUUID(), fileId: this.file.id, writtenBy: who.workerId, writtenOn: TODAY, text: 'Asked for a lawyer.' });
      const count = async () => Number((await this.row('select count(*)::int as drops from sealed.drop'))?.drops);
      const before = await count();
      // Sent again it lies there again, and the adviser's side shows it once.
      const holds = async () => expect(await count()).toBeGreaterThan(before);
      return { who, method: 'POST', path: '/drops', body: { sealed }, holds };
    },
    'month close': async () => {
      const month = new Date(Date.UTC(2000, this.months++, 1)).toISOString().slice(0, 7);
      const holds = async () => expect(await this.row('select count(*)::int as months from reports.closed_month where month = $1', `${month}-01`)).toEqual({ months: 1 });
      return { who: this.people.coordinator, method: 'POST', path: `/reports/months/${month}/closure`, holds };
    },
    're-sealing': async () => {
      const { leyla } = this.people;
      const pins = () => pinnedKeys(leyla.worker, this.house.built.recoveryIdentity);
      const text = `Bring the letter, ${randomUUID()}.`;
      const served = await this.document();
      const { document: opened } = await openDocument(served, leyla.identity);
      const written = await writeDocument(await pins(), served, addEntry({ ...opened, notes: [] }, 'notes', { text }, { fileId: this.file.id, adviserId: leyla.worker.workerId, on: TODAY }), leyla.identity);
      await leyla.worker.expect(200, 'PUT', `/sealed-documents/${this.file.id}`, written);
      const holds = async () => expect((await openDocument(await this.document(), leyla.identity)).document.notes.map((note) => note.text)).toEqual([text]);
      return { who: leyla.worker, method: 'PUT', path: `/sealed-documents/${this.file.id}`, body: await resealDocument(await pins(), await this.document(), leyla.identity), doneBefore: [409, 412], holds };
    },
  };
}
