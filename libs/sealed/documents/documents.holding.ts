import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileHoldings, type FileHolding, type HeldFile, type SealAnew } from '@parasol/case-files';
import { DeskTransactions, systemOf } from '../desk/desk-transactions';
import { lockDocument } from './document-lock';
import { placeOf } from './place';

/**
 * Sealed documents, of which the outer layer lies under the file's key. Token, list and week stay as they are: nobody wrote or covered it, and what lies inside
 * cannot be opened here. It happens on every file alike, since each has a document.
 */
@Injectable()
export class DocumentsHolding implements FileHolding, OnModuleInit {
  readonly columns = ['sealed.document.current', 'sealed.document.previous'];

  constructor(
    private readonly desk: DeskTransactions,
    private readonly holdings: FileHoldings,
  ) {}

  onModuleInit(): void {
    this.holdings.register(this);
  }

  async reseal({ id, organisationId }: HeldFile, sealAnew: SealAnew): Promise<number> {
    return this.desk.run(systemOf(organisationId), async (desk) => {
      await lockDocument(desk, id, 'changing');
      const [row] = await desk.query<{ current: Buffer; previous: Buffer }>('select current, previous from sealed.document where case_file_id = $1', [id]);
      if (!row) return 0;
      const current = await sealAnew(row.current, placeOf(organisationId, id, 'current'));
      const previous = await sealAnew(row.previous, placeOf(organisationId, id, 'previous'));
      if (!current && !previous) return 0;
      await desk.query('update sealed.document set current = $2, previous = $3 where case_file_id = $1', [id, current ?? row.current, previous ?? row.previous]);
      return 1;
    });
  }

  /** The document, and who was on the file. */
  async erase({ id, organisationId }: HeldFile): Promise<void> {
    await this.desk.run(systemOf(organisationId), async (desk) => {
      await lockDocument(desk, id, 'changing');
      for (const table of ['document', 'adviser_assignment']) await desk.query(`delete from sealed.${table} where case_file_id = $1`, [id]);
    });
  }
}
