import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Cursors } from '@parasol/http';
import type { PageQuery } from './case-file.dto';
import { CaseFileFactsReader } from './case-file-facts.reader';

interface Reading {
  readonly id: string;
  readonly at: Date;
  readonly role: string;
  readonly action: string;
  readonly section: string | null;
  readonly reason: string | null;
  /** To the microsecond, which a `Date` would cut off. */
  readonly position: string;
}

/** Who opened what of a file, from the audit: by role, section and time. What was read or written is not there. */
@Injectable()
export class ReadingsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly files: CaseFileFactsReader,
    private readonly cursors: Cursors,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404 for a file that is hidden, or not there */
  async page(fileId: string, { limit, cursor }: PageQuery) {
    const { actor } = this.unitOfWork;
    const file = await this.files.of(fileId);
    this.policy.demand('read', 'AuditEntry', { organisationId: file.facts.organisationId, actorRole: 'case_worker', category: 'content', file: file.facts });
    const list = `readings of ${file.id}`;
    const after = cursor === undefined ? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] : this.cursors.open(list, actor, cursor);
    const rows = await this.unitOfWork.query<Reading>(
      `select id, at, actor_role as role, action, section, reason, at::text as position from audit.entry
       where case_file_id = $1 and outcome = 'done' and actor_role <> 'adviser' and (at, id) < ($2::timestamptz, $3::uuid)
       order by at desc, id desc limit $4`,
      [file.id, ...after, limit + 1],
    );
    const { items, next } = this.cursors.page(list, actor, rows, limit, (row) => [row.position, row.id]);
    this.audit.readOf({ action: 'audit.read', subjectType: 'audit', caseFileId: file.id });
    return {
      items: items.map(({ id, at, role, action, section, reason }) => ({ id, at, role, action, ...(section ? { section } : {}), ...(reason ? { reason } : {}) })),
      ...(next === undefined ? {} : { next }),
    };
  }
}
