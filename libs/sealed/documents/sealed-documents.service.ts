import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import type { ServedDocument, WrittenDocument } from '@parasol/sealing';
import { type CoverSet, DocumentStore } from './document-store';

/** What advisers do with sealed documents. What they may is decided where the documents stand: by the policies of the sealed schema. */
@Injectable()
export class SealedDocumentsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: DocumentStore,
  ) {}

  /** @throws Problem 404 for a file that the adviser is not on, and for one that is over */
  read(caseFileId: string): Promise<ServedDocument & { listVersion: number }> {
    return this.store.read(this.unitOfWork.actor, caseFileId);
  }

  /** @throws Problem 404 not theirs to write, 409 `list_changed`, 412 somebody was faster */
  write(caseFileId: string, written: WrittenDocument): Promise<{ token: string }> {
    return this.store.write(this.unitOfWork.actor, caseFileId, written);
  }

  /** Documents to seal anew in this session. @throws Problem 404 without a recovery ceremony */
  coverSet(): Promise<CoverSet> {
    return this.store.due(this.unitOfWork.actor);
  }
}
