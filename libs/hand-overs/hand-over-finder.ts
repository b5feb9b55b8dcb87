import { Injectable } from '@nestjs/common';
import type { FileFacts, HandOverFacts } from '@parasol/access';
import { CaseFileFactsReader } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import { HandOverItem } from './hand-over-item.entity';
import { HandOver } from './hand-over.entity';

export interface KnownItem {
  readonly item: HandOverItem;
  readonly file: FileFacts | null;
}

/** Finds hand-overs and what they hold with the rights of the actor. */
@Injectable()
export class HandOverFinder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: CaseFileFactsReader,
  ) {}

  /** @throws Problem 404 */
  async handOver(id: string): Promise<HandOver> {
    const found = await this.unitOfWork.repository(HandOver).findOneBy({ id });
    if (!found) throw problems.notFound();
    return found;
  }

  /** Of two who change the same one, the second waits until the first is done. @throws Problem 404 */
  async forStep(id: string): Promise<HandOver> {
    const { workerId } = await this.handOver(id);
    await this.lock(workerId);
    return this.handOver(id);
  }

  /** Held until the transaction ends. */
  async lock(workerId: string): Promise<void> {
    await this.unitOfWork.query(`select pg_advisory_xact_lock(hashtextextended('hand_over ' || $1::uuid::text, 0))`, [workerId]);
  }

  /** @throws Problem 404 for one that is not there, or of a file that the actor may not see */
  async item(id: string): Promise<KnownItem> {
    const found = await this.unitOfWork.repository(HandOverItem).findOneBy({ id });
    if (!found) throw problems.notFound();
    return this.knownOf(found);
  }

  async itemForStep(id: string): Promise<KnownItem> {
    const { item } = await this.item(id);
    await this.lock(item.workerId);
    return this.item(id);
  }

  private async knownOf(item: HandOverItem): Promise<KnownItem> {
    return { item, file: item.caseFileId ? (await this.files.of(item.caseFileId)).facts : null };
  }
}

export const factsOf = ({ organisationId, workerId, teamIds }: HandOver): HandOverFacts => ({ organisationId, workerId, teamIds });
export const itemFactsOf = ({ item: { organisationId, workerId, teamId }, file }: KnownItem) => ({ organisationId, workerId, teamId, file });
