import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { FileHoldings, type FileHolding, type HeldFile, type SealAnew } from './file-holdings';
import { handOverPlaceOf, placeOf, type SealedRow } from './sealed-row';

interface Row extends Omit<SealedRow, 'caseFileId' | 'ciphertext'> {
  readonly ciphertext: Buffer | null;
  readonly handOverNote: Buffer | null;
}

/** Documents and entries of sections, the notes with which entries were handed over, and what else stands about the file. */
@Injectable()
export class EntriesHolding implements FileHolding, OnModuleInit {
  readonly columns = ['parasol.case_entry.ciphertext', 'parasol.case_entry.hand_over_note'];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly holdings: FileHoldings,
  ) {}

  onModuleInit(): void {
    this.holdings.register(this);
  }

  async reseal(file: HeldFile, sealAnew: SealAnew): Promise<number> {
    const rows = await this.unitOfWork.query<Row>(
      `select id, organisation_id as "organisationId", section, version, ciphertext, hand_over_note as "handOverNote"
       from parasol.case_entry where case_file_id = $1`,
      [file.id],
    );
    let replaced = 0;
    for (const row of rows) {
      replaced += await this.replace('ciphertext', row.id, row.ciphertext, (old) => sealAnew(old, placeOf(row)));
      replaced += await this.replace('hand_over_note', row.id, row.handOverNote, (old) => sealAnew(old, handOverPlaceOf(row)));
    }
    return replaced;
  }

  async erase(file: HeldFile): Promise<void> {
    for (const table of ['case_entry', 'opening', 'conflict_block', 'spill']) {
      await this.unitOfWork.query(`delete from parasol.${table} where case_file_id = $1`, [file.id]);
    }
  }

  private async replace(column: string, id: string, old: Buffer | null, sealed: (old: Buffer) => Promise<Buffer | undefined>): Promise<number> {
    const fresh = old ? await sealed(old) : undefined;
    if (!fresh) return 0;
    await this.unitOfWork.query(`update parasol.case_entry set ${column} = $3 where id = $1 and ${column} = $2`, [id, old, fresh]);
    return 1;
  }
}
