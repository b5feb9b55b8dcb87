import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import { problems } from '@parasol/kernel';
import { lastBackupGoneOn } from '@parasol/keys';
import { CaseEntry } from '../case-entry.entity';
import { CaseFileFactsReader, type KnownFile } from '../case-file-facts.reader';
import { keepsRecord } from '../life-cycle';
import { SectionRights } from '../section-rights';
import type { NewSpill } from './spill.dto';
import type { Spill } from './spill.entity';

/** Takes out what should never have been written; a job then replaces the file's key, so that no older copy opens. */
@Injectable()
export class SpillsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly files: CaseFileFactsReader,
    private readonly rights: SectionRights,
    private readonly outbox: Outbox,
    private readonly audit: AuditService,
  ) {}

  /**
   * With this commit the content is no longer stored. What copies hold opens until the spill is settled, and then no longer.
   * @throws Problem 404 hidden, 403 seen but not the actor's to take out, 409 taken out already, or a file that keeps nothing
   */
  async report(fileId: string, { reason, entryId, section }: NewSpill): Promise<Pick<Spill, 'id' | 'reportedAt'>> {
    await this.files.lock(fileId, 'changing');
    const file = await this.files.of(fileId);
    const { role, workerId, organisationId } = this.unitOfWork.actor;
    const atDesk = role === 'adviser';
    this.policy.demand('create', 'Spill', { ...file.facts, reportedBy: workerId, atDesk });
    if (!keepsRecord(file.state)) throw problems.wrongState();
    if (entryId !== undefined) await this.remove(file, { id: entryId, kind: 'entry' }, reason);
    if (section !== undefined) {
      this.rights.demandRead(file, section);
      await this.remove(file, { section, kind: 'document' }, reason);
    }
    const [spill] = await this.unitOfWork.query<Pick<Spill, 'id' | 'reportedAt'>>(
      `insert into parasol.spill (id, organisation_id, case_file_id, reason, reported_by, at_desk) values ($1, $2, $3, $4, $5, $6)
       returning id, reported_at as "reportedAt"`,
      [randomUUID(), organisationId, file.id, reason, workerId, atDesk],
    );
    await this.audit.wrote({ action: 'spill.reported', subjectType: 'spill', subjectId: spill!.id, caseFileId: file.id, reason });
    await this.outbox.add('spill.reported', spill!.id);
    return spill!;
  }

  /** Spills of the file, the latest first. @throws Problem 404 for a file that is hidden */
  async list(fileId: string) {
    const file = await this.files.of(fileId);
    const { role, workerId } = this.unitOfWork.actor;
    this.policy.demand('read', 'Spill', { ...file.facts, reportedBy: workerId, atDesk: role === 'adviser' });
    const rows = await this.unitOfWork.query<Pick<Spill, 'id' | 'reason' | 'reportedAt' | 'settledAt'>>(
      `select id, reason, reported_at as "reportedAt", settled_at as "settledAt" from parasol.spill where case_file_id = $1
       order by reported_at desc, id desc limit 100`,
      [file.id],
    );
    this.audit.readOf({ action: 'spill.listed', subjectType: 'spill', caseFileId: file.id });
    return { items: rows.map(({ settledAt, ...spill }) => ({ ...spill, ...(settledAt ? { settledAt, lastBackupGoneOn: lastBackupGoneOn(settledAt) } : {}) })) };
  }

  private async remove(file: KnownFile, which: Pick<CaseEntry, 'kind'> & Partial<Pick<CaseEntry, 'id' | 'section'>>, reason: string): Promise<void> {
    const entry = await this.unitOfWork.repository(CaseEntry).findOneBy({ caseFileId: file.id, ...which });
    if (!entry) throw problems.notFound();
    this.rights.demandRemove(file, entry.section, entry);
    const removed = await this.unitOfWork.query('select access.remove_entry($1)', [entry.id]);
    if (removed.length === 0) throw problems.wrongState();
    const [action, subjectType] = entry.kind === 'entry' ? (['entry.removed', 'entry'] as const) : (['section.removed', 'section'] as const);
    await this.audit.wrote({ action, subjectType, subjectId: entry.id, caseFileId: file.id, section: entry.section, reason });
  }
}
