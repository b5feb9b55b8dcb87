import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import { canonical } from './canonical';
import type { OperationInput } from './input';
import { Secret } from './secret';

const KEY_FORM = /^[\x21-\x7e]{8,128}$/;

/** The caller's key; undefined without one. Throws `invalid` when it is not 8 to 128 visible ASCII characters. */
export function readIdempotencyKey(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (typeof header !== 'string' || !KEY_FORM.test(header)) {
    throw problems.invalid([{ pointer: '/headers/idempotency-key', code: 'wrong_format' }]);
  }
  return header;
}

interface StoredAnswer {
  readonly same: boolean;
  readonly answer: unknown;
}

export interface OnceResult {
  readonly replayed: boolean;
  readonly answer: unknown;
}

/** Makes a request that a phone repeats take effect once. */
@Injectable()
export class Idempotency {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    private readonly secret: Secret,
  ) {}

  /**
   * Runs `work` in the current transaction unless this worker's key has been used: then answers what it answered.
   * A second request with the key waits until the first has ended (unique index); a first that failed leaves nothing.
   * Throws 422 `idempotency_key_reused` when the key came with another operation or another content.
   */
  async once(key: string, operation: string, input: OperationInput, status: number, work: () => Promise<unknown>): Promise<OnceResult> {
    const { organisationId, workerId } = this.unitOfWork.actor;
    // An HMAC and no plain hash: what was sent cannot be confirmed from a dump by guessing.
    const hash = createHmac('sha256', this.secret.for('idempotency')).update(`${workerId}\n${operation}\n${canonical(input)}`).digest();
    const reserved = await this.unitOfWork.query(
      `insert into parasol.idempotency_key (organisation_id, worker_id, key, operation, body_hash, status, answer)
       values ($1, $2, $3, $4, $5, $6, null) on conflict do nothing returning key`,
      [organisationId, workerId, key, operation, hash, status],
    );
    if (reserved.length === 0) return { replayed: true, answer: await this.stored(workerId, key, operation, hash) };
    const answer = await work();
    await this.unitOfWork.query('update parasol.idempotency_key set answer = $3 where worker_id = $1 and key = $2', [
      workerId,
      key,
      JSON.stringify(answer ?? null),
    ]);
    return { replayed: false, answer };
  }

  private async stored(workerId: string, key: string, operation: string, hash: Buffer): Promise<unknown> {
    const [found] = await this.unitOfWork.query<StoredAnswer>(
      `select operation = $3 and body_hash = $4 as same, answer from parasol.idempotency_key where worker_id = $1 and key = $2`,
      [workerId, key, operation, hash],
    );
    // Not visible although it is there: another organisation of the same worker used it.
    if (!found?.same) throw problems.refused('idempotency_key_reused', 'This Idempotency-Key was used for something else.');
    return found.answer ?? undefined;
  }
}
