import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy, type FileFacts } from '@parasol/access';
import { AuditService, type AuditAction } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import { problems } from '@parasol/kernel';
import { lastBackupGoneOn } from '@parasol/keys';
import { CaseFileFactsReader, type KnownFile } from '../case-file-facts.reader';
import type { ErasureReason } from '../codes';
import { Erasure } from './erasure.entity';

/** Asks for, confirms and takes back the erasure of a file. A job then removes it. */
@Injectable()
export class ErasuresService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly files: CaseFileFactsReader,
    private readonly outbox: Outbox,
    private readonly audit: AuditService,
  ) {}

  /**
   * Waits for another human who may confirm it; where there is none, the file is erased at once.
   * @throws Problem 404 hidden, 403 not the actor's to erase, 409 asked for already, or a file that kept nothing
   */
  async request(fileId: string, reason: ErasureReason) {
    await this.files.lock(fileId, 'changing');
    const file = await this.files.of(fileId);
    const { workerId, organisationId } = this.unitOfWork.actor;
    this.policy.demand('create', 'Erasure', { organisationId, requestedBy: workerId, confirmedBy: null, file: file.facts });
    if (file.state === 'service_without_record') throw problems.wrongState();
    const [other] = await this.unitOfWork.query<{ may: boolean }>('select access.another_may_erase($1) as may', [file.id]);
    const state = other?.may ? 'requested' : 'confirmed';
    const id = randomUUID();
    const made = await this.unitOfWork.query(
      `insert into parasol.erasure (id, organisation_id, case_file_id, reason, state, requested_by, confirmed_at) values ($1, $2, $3, $4, $5, $6, case when $5 = 'confirmed' then now() end)
       on conflict do nothing returning id`,
      [id, organisationId, file.id, reason, state, workerId],
    );
    if (made.length === 0) throw problems.conflict('asked_already', 'The erasure of this file was asked for already.');
    await this.log('erasure.requested', id, file.id, reason);
    if (state === 'confirmed') await this.begin(id, file.id);
    return this.asItStands(id);
  }

  /** @throws Problem 404 hidden, 403 for whoever asked, 409 not waiting for it */
  async confirm(fileId: string, id: string) {
    const { file, erasure } = await this.waiting(fileId, id);
    this.policy.demand('confirm', 'Erasure', factsOf(erasure, file.facts));
    await this.decide(id, 'confirmed');
    await this.log('erasure.confirmed', id, file.id);
    await this.begin(id, file.id);
    return this.asItStands(id);
  }

  /** The person changed their mind, or somebody erred. @throws Problem 404 hidden, 403 not the actor's, 409 not waiting */
  async withdraw(fileId: string, id: string) {
    const { file, erasure } = await this.waiting(fileId, id);
    this.policy.demand('end', 'Erasure', factsOf(erasure, file.facts));
    await this.decide(id, 'withdrawn');
    await this.log('erasure.withdrawn', id, file.id);
    return this.asItStands(id);
  }

  /** Of a file that is there: those that wait or were withdrawn, the latest first. @throws Problem 404 hidden */
  async list(fileId: string) {
    const file = await this.files.of(fileId);
    const { workerId, organisationId } = this.unitOfWork.actor;
    this.policy.demand('read', 'Erasure', { organisationId, requestedBy: workerId, confirmedBy: null, file: file.facts });
    const rows = await this.unitOfWork.repository(Erasure).find({ where: { caseFileId: file.id }, order: { requestedAt: 'desc', id: 'desc' }, take: 100 });
    this.audit.readOf({ action: 'erasure.listed', subjectType: 'erasure', caseFileId: file.id });
    return { items: rows.map(receiptOf) };
  }

  /** What was asked for and done, also when the file is gone. @throws Problem 404 for whoever has nothing to do with it */
  async receipt(id: string) {
    const erasure = await this.unitOfWork.repository(Erasure).findOneBy({ id });
    if (!erasure) throw problems.notFound();
    const file = (await this.files.ofMany([erasure.caseFileId])).get(erasure.caseFileId);
    this.policy.demand('read', 'Erasure', factsOf(erasure, file?.facts ?? null));
    this.audit.readOf({ action: 'erasure.read', subjectType: 'erasure', subjectId: id });
    return receiptOf(erasure);
  }

  private async asItStands(id: string) {
    return receiptOf(await this.unitOfWork.repository(Erasure).findOneByOrFail({ id }));
  }

  private async waiting(fileId: string, id: string): Promise<{ file: KnownFile; erasure: Erasure }> {
    await this.files.lock(fileId, 'changing');
    const file = await this.files.of(fileId);
    const erasure = await this.unitOfWork.repository(Erasure).findOneBy({ id, caseFileId: file.id });
    if (!erasure) throw problems.notFound();
    return { file, erasure };
  }

  private async decide(id: string, state: 'confirmed' | 'withdrawn'): Promise<void> {
    const decided = await this.unitOfWork.query(
      `update parasol.erasure set state = $2, confirmed_by = case when $2 = 'confirmed' then $3::uuid end, confirmed_at = case when $2 = 'confirmed' then now() end
       where id = $1 and state = 'requested' returning id`,
      [id, state, this.unitOfWork.actor.workerId],
    );
    if (decided.length === 0) throw problems.wrongState();
  }

  /** With this commit nobody sees the file or is on it; what it holds goes with the job. */
  private async begin(id: string, fileId: string): Promise<void> {
    const begun = await this.unitOfWork.query('select access.begin_erasure($1)', [id]);
    if (begun.length === 0) throw problems.wrongState();
    await this.outbox.add('case_file.closed', fileId);
    await this.outbox.add('erasure.confirmed', id);
  }

  private async log(action: AuditAction, id: string, caseFileId: string, reason?: ErasureReason): Promise<void> {
    await this.audit.wrote({ action, subjectType: 'erasure', subjectId: id, caseFileId, ...(reason ? { reason } : {}) });
  }
}

const factsOf = ({ organisationId, requestedBy, confirmedBy }: Erasure, file: FileFacts | null) => ({ organisationId, requestedBy, confirmedBy, file });

function receiptOf({ id, state, reason, requestedAt, confirmedAt, erasedAt }: Erasure) {
  return {
    ...{ id, state, reason, requestedAt },
    ...(confirmedAt ? { confirmedAt } : {}),
    ...(erasedAt ? { erasedAt, lastBackupGoneOn: lastBackupGoneOn(erasedAt) } : {}),
  };
}
