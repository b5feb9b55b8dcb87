import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileHoldings, type FileHolding, type HeldFile, type SealAnew } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { PacketCloser } from './packet-closer';
import { disclosurePlaceOf } from './places';

interface Row {
  readonly id: string;
  readonly organisationId: string;
  readonly item: string;
  readonly ciphertext: Buffer;
}

/** What was passed on of a file: its ledger lies under the file's key, and what partners had ends with the file. */
@Injectable()
export class DisclosuresHolding implements FileHolding, OnModuleInit {
  readonly columns = ['parasol.disclosure.ciphertext'];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly holdings: FileHoldings,
    private readonly closer: PacketCloser,
  ) {}

  onModuleInit(): void {
    this.holdings.register(this);
  }

  /** What came from something that was taken out goes as well, from the ledger and from the packet; a document that was written anew has another id. */
  async reseal(file: HeldFile, sealAnew: SealAnew): Promise<number> {
    await this.unitOfWork.query(
      `update parasol.disclosure d set ciphertext = null where d.case_file_id = $1 and d.ciphertext is not null and exists (
         select 1 from unnest(d.entry_ids) as came (entry_id) where not exists (select 1 from parasol.case_entry e where e.id = came.entry_id and e.removed_at is null))`,
      [file.id],
    );
    await this.closer.tidy();
    const rows = await this.unitOfWork.query<Row>('select id, organisation_id as "organisationId", item, ciphertext from parasol.disclosure where case_file_id = $1 and ciphertext is not null', [file.id]);
    let replaced = 0;
    for (const row of rows) {
      const fresh = await sealAnew(row.ciphertext, disclosurePlaceOf(row));
      if (!fresh) continue;
      await this.unitOfWork.query('update parasol.disclosure set ciphertext = $3 where id = $1 and ciphertext = $2', [row.id, row.ciphertext, fresh]);
      replaced += 1;
    }
    return replaced;
  }

  async erase(file: HeldFile): Promise<void> {
    const packets = await this.unitOfWork.query<{ id: string }>('select id from parasol.referral where case_file_id = $1', [file.id]);
    await this.closer.close(packets.map(({ id }) => id));
    await this.unitOfWork.query('delete from parasol.disclosure where case_file_id = $1', [file.id]);
  }
}
