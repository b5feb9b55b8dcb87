import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import { problems } from '@parasol/kernel';
import type { ConsentReceipt, Narrowing } from './consent.dto';
import type { KnownConsent } from './consent-reading.service';
import { ConsentSteps } from './consent-steps';

/** The person takes a consent back, or a part of it, by telling whoever they like. */
@Injectable()
export class ConsentWithdrawalService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: ConsentSteps,
    private readonly outbox: Outbox,
  ) {}

  /**
   * What was sent under it is closed with this commit, since every access to it asks the consent. What else hangs on it is
   * cleared up after `consent.withdrawn`. No version is asked for: a withdrawal never comes too late.
   * @throws Problem 403, 409 for a consent that does not stand
   */
  async withdraw(known: KnownConsent): Promise<ConsentReceipt> {
    this.steps.demand('end', 'withdrawal', known);
    const receipt = await this.steps.take('withdrawal', known.row, 'ended_at = now()');
    await this.outbox.add('consent.withdrawn', known.row.id);
    return receipt;
  }

  /**
   * Takes items out; the consent stands for the others, and without any still for the kind of help.
   * @throws Problem 403, 409 as above, 422 `not_covered` for what is not in it (any more)
   */
  async narrow(known: KnownConsent, { items }: Narrowing): Promise<ConsentReceipt> {
    this.steps.demand('end', 'narrowing', known);
    const [held] = await this.unitOfWork.query<{ covered: boolean }>('select items @> $2::text[] as covered from parasol.consent where id = $1 for update', [known.row.id, items]);
    if (!held?.covered) throw problems.refused('not_covered', 'The consent does not cover that.');
    const receipt = await this.steps.take(
      'narrowing', known.row,
      'items = array(select item from unnest(items) item where item <> all($3::text[])), taken_out = taken_out || $3::text[]', [items],
    );
    // What was passed on of it is closed with this commit; the values are destroyed after it.
    await this.outbox.add('consent.narrowed', known.row.id);
    return receipt;
  }
}
