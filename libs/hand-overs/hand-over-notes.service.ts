import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { CaseFileFactsReader } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import { FileKeys } from '@parasol/keys';
import { HandOverNote } from './hand-over-note.entity';
import { notePlaceOf } from './note-place';

/** Notes that go with a file to whoever takes it on: read by them and by the supervisors of its team, and removed once they are no longer needed. */
@Injectable()
export class HandOverNotes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly files: CaseFileFactsReader,
    private readonly keys: FileKeys,
    private readonly audit: AuditService,
  ) {}

  /** Hold the file's `changing` lock. @throws Problem 404, 403 */
  async write(fileId: string, toWorkerId: string, text: string): Promise<void> {
    const file = await this.files.of(fileId);
    this.policy.demand('create', 'HandOverNote', { ...file.facts, toWorkerId });
    const id = randomUUID();
    const { organisationId } = file.facts;
    const { ciphertext } = await this.keys.seal(file.id, text, notePlaceOf({ id, organisationId }));
    await this.unitOfWork.query(
      'insert into parasol.hand_over_note (id, organisation_id, case_file_id, to_worker_id, written_by, ciphertext) values ($1, $2, $3, $4, $5, $6)',
      [id, organisationId, file.id, toWorkerId, this.unitOfWork.actor.workerId, ciphertext],
    );
    await this.audit.wrote({ action: 'hand_over_note.written', subjectType: 'hand_over_note', subjectId: id, caseFileId: file.id });
  }

  /** Those of a file that are for the actor; for supervisors all, the newest first. @throws Problem 404 for a hidden file */
  async list(fileId: string) {
    const file = await this.files.of(fileId);
    const rows = await this.unitOfWork.repository(HandOverNote).find({ where: { caseFileId: file.id }, order: { writtenAt: 'desc', id: 'desc' }, take: 50 });
    const seen = rows.filter(({ toWorkerId }) => this.policy.allows('read', 'HandOverNote', { ...file.facts, toWorkerId }));
    const items = await Promise.all(
      seen.map(async (row) => ({ id: row.id, toWorkerId: row.toWorkerId, writtenAt: row.writtenAt, text: (await this.keys.open(file.id, row.ciphertext, notePlaceOf(row))) as string })),
    );
    if (items.length > 0) this.audit.readOf({ action: 'hand_over_note.read', subjectType: 'hand_over_note', caseFileId: file.id });
    return { items };
  }

  /** @throws Problem 404 */
  async remove(id: string): Promise<void> {
    const note = await this.unitOfWork.repository(HandOverNote).findOneBy({ id });
    if (!note) throw problems.notFound();
    const file = await this.files.of(note.caseFileId);
    this.policy.demand('end', 'HandOverNote', { ...file.facts, toWorkerId: note.toWorkerId });
    await this.unitOfWork.query('delete from parasol.hand_over_note where id = $1', [id]);
    await this.audit.wrote({ action: 'hand_over_note.removed', subjectType: 'hand_over_note', subjectId: id, caseFileId: note.caseFileId });
  }
}
