import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileHoldings, type FileHolding, type HeldFile, type SealAnew } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { notePlaceOf } from './note-place';

/** Notes go with the file. That it was handed over stays, as ids and codes without what the person said. */
@Injectable()
export class HandOverNotesHolding implements FileHolding, OnModuleInit {
  readonly columns = ['parasol.hand_over_note.ciphertext'];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly holdings: FileHoldings,
  ) {}

  onModuleInit(): void {
    this.holdings.register(this);
  }

  async reseal(file: HeldFile, sealAnew: SealAnew): Promise<number> {
    const rows = await this.unitOfWork.query<{ id: string; ciphertext: Buffer }>('select id, ciphertext from parasol.hand_over_note where case_file_id = $1', [file.id]);
    let replaced = 0;
    for (const { id, ciphertext } of rows) {
      const fresh = await sealAnew(ciphertext, notePlaceOf({ id, organisationId: file.organisationId }));
      if (!fresh) continue;
      await this.unitOfWork.query('update parasol.hand_over_note set ciphertext = $3 where id = $1 and ciphertext = $2', [id, ciphertext, fresh]);
      replaced += 1;
    }
    return replaced;
  }

  async erase(file: HeldFile): Promise<void> {
    await this.unitOfWork.query('delete from parasol.hand_over_note where case_file_id = $1', [file.id]);
    await this.unitOfWork.query('update parasol.hand_over_item set word = null, wished_worker_id = null, not_reached = null where case_file_id = $1', [file.id]);
  }
}
