import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { Recurring } from '@parasol/jobs';
import { OutboxKeyRotation } from './outbox-key-rotation';
import { KEPT_DAYS } from './outbox-keys.service';

/** Long enough for everybody to come back from a holiday. */
const KEEP_RETURNS_DAYS = 90;

/** Keys come and go by the day, whether phones ask or not. */
@Injectable()
export class OutboxJobs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rotation: OutboxKeyRotation,
  ) {}

  @Recurring('offline_outbox.keys', { everySeconds: 3_600 })
  async rotate(_organisationId: string): Promise<void> {
    await this.unitOfWork.query('delete from parasol.outbox_key where created_at < now() - make_interval(days => $1)', [KEPT_DAYS]);
    await this.unitOfWork.query('delete from parasol.outbox_return where returned_on < current_date - $1::int', [KEEP_RETURNS_DAYS]);
    await this.rotation.renew();
  }
}
