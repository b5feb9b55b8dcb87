import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import { problems } from '@parasol/kernel';
import { FileKeys } from '@parasol/keys';
import { newFileCode } from './file-code';
import type { FileState } from './life-cycle';

export interface FileReceipt {
  readonly id: string;
  readonly fileCode: string;
  readonly state: FileState;
  readonly version: number;
}

const TRIES = 5;

/** Makes case files. */
@Injectable()
export class CaseFilesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly keys: FileKeys,
    private readonly audit: AuditService,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Makes a file for one of the worker's teams and puts the worker on its care team. It holds nothing of the person yet.
   * @param code where codes come from
   * @throws Problem 403 for a team that is not the worker's own, whether it is there or not; 409 before the recovery ceremony
   */
  async create(teamId: string, code = newFileCode): Promise<FileReceipt> {
    const { organisationId, workerId } = this.unitOfWork.actor;
    this.policy.demand('create', 'CaseFile', { organisationId, teamId, careTeam: [], advisers: [], blocked: [] });
    await this.demandRecoveryKey();
    const id = randomUUID();
    // First the key: one without a file does no harm, a file without one could not be written.
    await this.keys.create(organisationId, id);
    const fileCode = await this.insert(id, teamId, code);
    await this.unitOfWork.query(
      `insert into parasol.care_team (id, organisation_id, case_file_id, worker_id, state, proposed_by, decided_by) values ($1, $2, $3, $4, 'active', $4, $4)`,
      [randomUUID(), organisationId, id, workerId],
    );
    await this.audit.wrote(
      { action: 'case_file.created', subjectType: 'case_file', subjectId: id, caseFileId: id },
      { action: 'care_team.assigned', subjectType: 'care_team', caseFileId: id },
    );
    await this.outbox.add('case_file.created', id);
    return { id, fileCode, state: 'enquiry', version: 1 };
  }

  /** Every file has a sealed document from birth, and without a recovery key a lost passphrase would lose all of them. */
  private async demandRecoveryKey(): Promise<void> {
    const [row] = await this.unitOfWork.query<{ held: boolean }>('select access.has_recovery_key() as held');
    if (!row?.held) throw problems.conflict('recovery_key_needed', 'The organisation holds its recovery ceremony first.');
  }

  private async insert(id: string, teamId: string, code: () => string): Promise<string> {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const fileCode = code();
      // No column is returned or named as arbiter: whoever makes the row sees it only once they are on its care team.
      const made = await this.unitOfWork.query(
        `insert into parasol.case_file (id, organisation_id, team_id, file_code, state) values ($1, $2, $3, $4, 'enquiry') on conflict do nothing returning 1 as made`,
        [id, this.unitOfWork.organisationId, teamId, fileCode],
      );
      if (made.length === 1) return fileCode;
    }
    throw problems.unavailable();
  }
}
