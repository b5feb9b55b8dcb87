import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileHoldings, type FileHolding, type HeldFile, type SealAnew } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { detailPlaceOf } from './contact-details';

/** What was said at contacts of a file; that of other contacts lies under the organisation's key. */
@Injectable()
export class ContactDetailsHolding implements FileHolding, OnModuleInit {
  readonly columns = ['parasol.contact.detail'];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly holdings: FileHoldings,
  ) {}

  onModuleInit(): void {
    this.holdings.register(this);
  }

  async reseal(file: HeldFile, sealAnew: SealAnew): Promise<number> {
    const rows = await this.unitOfWork.query<{ id: string; version: number; detail: Buffer }>(
      'select id, version, detail from parasol.contact where case_file_id = $1 and detail is not null',
      [file.id],
    );
    let replaced = 0;
    for (const row of rows) {
      const fresh = await sealAnew(row.detail, detailPlaceOf(file.organisationId, row));
      if (!fresh) continue;
      // A contact that is voided in this moment keeps nothing.
      await this.unitOfWork.query('update parasol.contact set detail = $3 where id = $1 and detail = $2', [row.id, row.detail, fresh]);
      replaced += 1;
    }
    return replaced;
  }

  /** Supplies and services were given, and count; with whom is no longer known, nor anything that was said. */
  async erase(file: HeldFile): Promise<void> {
    await this.unitOfWork.query(
      `update parasol.contact set kind = 'anonymous', case_file_id = null, detail = null, needs = '{}', gender_band = null, age_band = null,
         returning_person = null, wants_follow_up = false, version = version + 1, changed_at = now()
       where case_file_id = $1`,
      [file.id],
    );
  }
}
