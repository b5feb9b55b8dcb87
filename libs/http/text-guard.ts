import { createHmac, timingSafeEqual } from 'node:crypto';
import { setImmediate as others } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { abilityFor, mayEver } from '@parasol/access';
import { UnitOfWork } from '@parasol/database';
import { problems, type Actor, type ProblemDetail } from '@parasol/kernel';
import { mayInsist, type ReasonCode } from '@parasol/leak-guard';
import { canonical } from './canonical';
import { freeTextsIn, leaksIn, takesFreeText } from './free-text';
import { escapePointer, type OperationInput } from './input';
import type { OperationOptions } from './operation';
import { Secret } from './secret';

/** How long a worker has for the second step; milliseconds. */
const PATIENCE_MS = 600_000;
const TOKEN = /^(\d{13})\.([A-Za-z0-9_-]{43})$/;
const PARTS = ['params', 'query', 'body'] as const;

type Part = (typeof PARTS)[number];

const textParts = new WeakMap<OperationOptions, readonly Part[]>();

/** The parts of an operation's input that hold free text. */
function textPartsOf(operation: OperationOptions): readonly Part[] {
  let parts = textParts.get(operation);
  if (!parts) textParts.set(operation, (parts = PARTS.filter((part) => takesFreeText(operation[part]))));
  return parts;
}

/** Whether an operation takes free text anywhere. */
export const takesText = (operation: OperationOptions): boolean => textPartsOf(operation).length > 0;

/** Holds back what looks like immigration information, in every free text of every request, before it reaches anything. */
@Injectable()
export class TextGuard {
  constructor(
    private readonly secret: Secret,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Answers whether the worker insisted on what was found; false when nothing was. That they did is to be counted with
   * `countInsistence`, in the transaction of the request.
   * @param input as it came in, well-formed
   * @param insistence the header of that name
   * @throws Problem 422 `leak_found`: pointers with reason codes, no text. It is counted, for the organisation only.
   */
  async demandClean(actor: Actor, operationId: string, operation: OperationOptions, input: OperationInput, insistence: unknown): Promise<boolean> {
    const found = await findLeaks(operation, input);
    if (found.length === 0) return false;
    const open = mayInsist(found.map(({ code }) => code));
    const signed = `${actor.organisationId}\n${actor.workerId}\n${operationId}\n${canonical(input)}`;
    if (open && this.isInsistence(insistence, signed)) return true;
    await this.unitOfWork.run(actor, { readOnly: false }, () => this.unitOfWork.query('select access.count_leak(false)'));
    throw problems.leakFound(found, { mayInsist: open, dropSlot: mayEver(abilityFor(actor), 'create', 'Drop'), ...(open ? { insistence: this.insistenceFor(signed) } : {}) });
  }

  /** One more text that a worker insisted on. */
  async countInsistence(): Promise<void> {
    await this.unitOfWork.query('select access.count_leak(true)');
  }

  private insistenceFor(signed: string): string {
    const until = String(Date.now() + PATIENCE_MS);
    return `${until}.${this.mac(until, signed)}`;
  }

  private isInsistence(header: unknown, signed: string): boolean {
    const [, until, mac] = (typeof header === 'string' && TOKEN.exec(header)) || [];
    if (until === undefined || mac === undefined || Number(until) < Date.now()) return false;
    return timingSafeEqual(Buffer.from(mac), Buffer.from(this.mac(until, signed)));
  }

  private mac(until: string, signed: string): string {
    return createHmac('sha256', this.secret.for('insistence')).update(`${until}\n${signed}`).digest('base64url');
  }
}

type Leak = ProblemDetail & { readonly code: ReasonCode };

/** Characters looked at before other requests get their turn; some 20 ms. */
const AT_ONCE = 10_000;

async function findLeaks(operation: OperationOptions, input: OperationInput): Promise<Leak[]> {
  const leaks = new Map<string, Leak>();
  let looked = 0;
  for (const part of textPartsOf(operation)) {
    for (const { path, text, kind } of freeTextsIn(operation[part]!, input[part])) {
      looked += text.length;
      if (looked > AT_ONCE) {
        await others();
        looked = 0;
      }
      const pointer = `/${[part, ...path.map(String)].map(escapePointer).join('/')}`;
      for (const code of leaksIn(text, kind)) leaks.set(`${pointer} ${code}`, { pointer, code });
    }
  }
  return [...leaks.values()];
}
