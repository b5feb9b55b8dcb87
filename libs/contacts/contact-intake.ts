import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { abilityFor, allows, type ContactFacts } from '@parasol/access';
import { UnitOfWork } from '@parasol/database';
import { Problem, problems } from '@parasol/kernel';
import { ContactEffects } from './contact-effects';
import { ContactDetails } from './contact-details';
import { contentOf, placeOf, whoOf } from './contact-inputs';
import { ReferenceReader, type References } from './contact-references';
import { insertContacts, type NewContactRow } from './contact-rows';
import type { ContactReceipt, NewContact } from './contact.dto';

/** What became of one input. `already_there` without a receipt: logged before, and no longer the author's to see. */
export type Outcome =
  | { readonly status: 'logged'; readonly receipt: ContactReceipt }
  | { readonly status: 'already_there'; readonly receipt: ContactReceipt | undefined }
  | { readonly status: 'refused'; readonly problem: Problem };

/** Stores contacts, one or hundreds, with a fixed number of statements. */
@Injectable()
export class ContactIntake {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly references: ReferenceReader,
    private readonly effects: ContactEffects,
    private readonly details: ContactDetails,
  ) {}

  /**
   * Logs each input on its own: one that is refused keeps no other from being stored. An input with a client key that
   * this author has used is not stored again. Answers in the order of the inputs; pointers of problems start at `/body`.
   */
  async log(inputs: readonly NewContact[]): Promise<Outcome[]> {
    const before = await this.known(inputs);
    const references = await this.references.of(inputs);
    const now = new Date();
    const ability = abilityFor(this.unitOfWork.actor, now);
    const mayLog = (facts: ContactFacts): boolean => allows(ability, 'create', 'Contact', facts);
    const outcomes: Outcome[] = [];
    const rows = new Map<string, { index: number; row: Omit<NewContactRow, 'detail'> }>();
    const repeats: number[] = [];
    for (const [index, input] of inputs.entries()) {
      const receipt = before.get(input.clientKey ?? '');
      if (receipt) outcomes[index] = { status: 'already_there', receipt };
      else if (rows.has(input.clientKey ?? '')) repeats.push(index);
      else {
        const row = this.ready(input, references, mayLog, now);
        if (row instanceof Problem) outcomes[index] = { status: 'refused', problem: row };
        else rows.set(row.clientKey ?? row.id, { index, row });
      }
    }
    const stored = await insertContacts(this.unitOfWork, 'clientKey', await Promise.all([...rows.values()].map(({ index, row }) => this.sealed(row, inputs[index]!))));
    await this.effects.logged(stored);
    const ids = new Set(stored.map(({ id }) => id));
    for (const { index, row } of rows.values()) {
      if (ids.has(row.id)) outcomes[index] = { status: 'logged', receipt: { id: row.id, state: 'synced', version: 1 } };
      // Another request with the same client key was faster.
      else repeats.push(index);
    }
    const after = await this.known(repeats.map((index) => inputs[index]!));
    for (const index of repeats) outcomes[index] = { status: 'already_there', receipt: after.get(inputs[index]!.clientKey ?? '') };
    return outcomes;
  }

  /** As `log`, for one; throws the problem instead. Its own client key, used before, answers the contact that is there. */
  async logOne(input: NewContact): Promise<ContactReceipt> {
    const [outcome] = await this.log([input]);
    if (outcome?.status === 'refused') throw outcome.problem;
    if (!outcome?.receipt) throw problems.notFound();
    return outcome.receipt;
  }

  private ready(input: NewContact, references: References, mayLog: (facts: ContactFacts) => boolean, now: Date): Omit<NewContactRow, 'detail'> | Problem {
    const { actor } = this.unitOfWork;
    const place = placeOf(input, references, actor);
    if (place instanceof Problem) return place;
    const who = whoOf(input, place.teamId, references);
    if (who instanceof Problem) return who;
    const { organisationId, workerId } = actor;
    const file = who.caseFileId === null ? null : (references.files.get(who.caseFileId)?.facts ?? null);
    if (!mayLog({ organisationId, teamId: place.teamId, authorId: workerId, createdAt: now, file })) return problems.forbidden();
    const key = { id: randomUUID(), authorId: workerId, clientKey: input.clientKey ?? null, importKey: null };
    return { ...key, ...place, ...who, ...contentOf(input, input.kind === 'group' ? input.people : 1) };
  }

  private async sealed(row: Omit<NewContactRow, 'detail'>, input: NewContact): Promise<NewContactRow> {
    const detail = await this.details.seal(this.unitOfWork.organisationId, { ...row, version: 1 }, input);
    return { ...row, detail: detail?.toString('hex') ?? null };
  }

  /** Contacts of this author that are there under the inputs' client keys, as far as the author still sees them. */
  private async known(inputs: readonly NewContact[]): Promise<Map<string, ContactReceipt>> {
    const keys = inputs.map(({ clientKey }) => clientKey).filter((key) => key !== undefined);
    if (keys.length === 0) return new Map();
    const found = await this.unitOfWork.query<ContactReceipt & { clientKey: string }>(
      `select client_key as "clientKey", id, state, version from parasol.contact where author_id = $1 and client_key = any ($2::uuid[])`,
      [this.unitOfWork.actor.workerId, keys],
    );
    return new Map(found.map(({ clientKey, ...receipt }) => [clientKey, receipt]));
  }
}
