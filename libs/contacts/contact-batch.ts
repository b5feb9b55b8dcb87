import { Injectable } from '@nestjs/common';
import { Problem } from '@parasol/kernel';
import { ContactIntake, type Outcome } from './contact-intake';
import { UnreadableItem, type BatchBody, type BatchReceipt } from './contact.dto';
import { readItem } from './read-item';

type Result = BatchReceipt['results'][number];

/** What a phone has collected. Its items know nothing of each other. */
@Injectable()
export class ContactBatch {
  constructor(private readonly intake: ContactIntake) {}

  /** A result per item, in their order. Repeating a batch, with more items or in another order, adds nothing twice. */
  async log({ items }: BatchBody): Promise<BatchReceipt> {
    const readable = items.flatMap((item, index) => (item instanceof UnreadableItem ? [] : [{ item, index }]));
    const outcomes = await this.intake.log(readable.map(({ item }) => item));
    const results = new Map(readable.map(({ index }, at) => [index, resultOf(index, outcomes[at]!)]));
    return { results: items.map((item, index) => results.get(index) ?? refused(index, problemOf((item as UnreadableItem).raw))) };
  }
}

function resultOf(index: number, outcome: Outcome): Result {
  if (outcome.status === 'refused') return refused(index, outcome.problem);
  const { receipt } = outcome;
  return { index, status: outcome.status, ...(receipt ? { id: receipt.id, version: receipt.version } : {}) };
}

/** As the single operation would have refused it, with pointers into the batch. */
function refused(index: number, problem: Problem): Result {
  const errors = problem.errors.map(({ pointer, code }) => ({ pointer: pointer.replace(/^\/body/, `/body/items/${index}`), code }));
  return { index, status: 'refused', problem: { type: `urn:parasol:problem:${problem.code}`, status: problem.status, ...(errors.length > 0 ? { errors } : {}) } };
}

function problemOf(raw: unknown): Problem {
  const read = readItem(raw);
  if (read instanceof Problem) return read;
  throw new Error('an item was refused and then was not');
}
