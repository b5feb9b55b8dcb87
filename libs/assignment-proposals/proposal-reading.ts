import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import type { KnownFile } from '@parasol/case-files';
import { AskedForReader, type AskedFor } from './asked-for.reader';
import { propose, type Proposal } from './proposal';
import { WorkersReader, type Given } from './workers.reader';

/** With what it was looked for. */
export interface ToldProposal extends Proposal {
  readonly asksFor: AskedFor;
}

/** Puts a proposal together, of something that the actor may give out. */
@Injectable()
export class ProposalReading {
  constructor(
    private readonly policy: Policy,
    private readonly asked: AskedForReader,
    private readonly workers: WorkersReader,
    private readonly audit: AuditService,
  ) {}

  /** @param file null for what hangs on none */
  async of(given: Omit<Given, 'file'>, file: KnownFile | null): Promise<ToldProposal> {
    const { kind } = given;
    const tellsExclusions = file !== null && this.policy.allows('read', 'ConflictBlock', file.facts);
    // Always, and not only where there is one.
    if (file && tellsExclusions) this.audit.readOf({ action: 'conflict_block.read', subjectType: 'conflict_block', caseFileId: file.id });
    const asksFor: AskedFor = { language: file ? await this.asked.languageOf(file) : given.language, skill: file && kind === 'file' ? await this.asked.skillOf(file) : given.skill };
    return { asksFor, ...propose({ kind, onFile: file !== null, tellsExclusions }, await this.workers.for({ ...given, ...asksFor, file })) };
  }
}
