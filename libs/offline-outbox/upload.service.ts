import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { codeOfError, LOG, type Log, placesOfError, typeOfError } from '@parasol/http';
import { problems } from '@parasol/kernel';
import { UploadActors } from '@parasol/staff';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { OutboxItems } from './outbox-items.service';
import { OutboxKeys } from './outbox-keys.service';
import type { UploadBody, UploadOutcome, UploadReceipt } from './outbox.dto';

/** Takes what a phone collected, item by item, as the worker whose device it is. */
@Injectable()
export class UploadService {
  private readonly limit = new RateLimiterMemory({ points: 120, duration: 600 });

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly actors: UploadActors,
    private readonly keys: OutboxKeys,
    private readonly items: OutboxItems,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /**
   * An outcome for each item, in their order.
   * @param authorization the header
   * @throws Problem 401 for everything that is no standing credential, alike; 429 beyond 120 uploads in ten minutes; what broke when it broke for all
   */
  async upload(authorization: string | undefined, items: UploadBody['items']): Promise<UploadReceipt> {
    const actor = await this.actors.actorOf(authorization);
    if (!actor) throw problems.signInNeeded();
    await this.limit.consume(actor.deviceId).catch((error: unknown) => {
      throw error instanceof RateLimiterRes ? problems.tooMany(Math.ceil(error.msBeforeNext / 1_000)) : error;
    });
    const { identities, key } = await this.unitOfWork.run(actor, { readOnly: false }, async () => ({
      identities: await this.keys.identities(items.map(({ keyId }) => keyId)),
      key: await this.keys.renew(),
    }));
    const results: UploadOutcome[] = [];
    const failures: unknown[] = [];
    const waiting = new Set<string>();
    for (const { keyId, sealed } of items) {
      const identity = identities.get(keyId);
      if (identity === undefined) results.push('unknown_key');
      else {
        results.push(
          await this.items.take(actor, sealed, identity, waiting).catch((error: unknown) => {
            failures.push(error);
            return 'later' as const;
          }),
        );
      }
    }
    // One that breaks keeps no other from arriving; when all do, it is not theirs, and the phone is told.
    if (failures.length > 0 && failures.length === items.length) throw failures[0];
    for (const error of failures) this.log.event('broken', { type: typeOfError(error), code: codeOfError(error), at: placesOfError(error) });
    return { results, key };
  }
}
