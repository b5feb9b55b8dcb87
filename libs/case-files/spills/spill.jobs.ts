import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { Outbox, Processes, type Job } from '@parasol/jobs';
import { FileKeys, KEYS_ARE_REMEMBERED_MS } from '@parasol/keys';
import { FileHoldings } from '../file-holdings';
import { RemovalRegister } from '../removals/removal-register';
import { SummaryWriter } from '../summary-writer';
import { OpenSpills } from './open-spills';

/** Twice as long as any process seals under the key that was replaced. */
const REPLACED_EVERYWHERE_MS = 2 * KEYS_ARE_REMEMBERED_MS;

/**
 * Replaces the key under which something was spilt. It may be killed anywhere: until the last step, every version is readable
 * under which anything lies.
 */
@Injectable()
export class SpillKeyJobs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: FileKeys,
    private readonly summaries: SummaryWriter,
    private readonly outbox: Outbox,
    private readonly spills: OpenSpills,
  ) {}

  /** Makes the version that seals from now on. Killed before its commit it makes one more, and the one between goes with the old. */
  @Processes('spill.reported')
  async replaceKey({ subjectId }: Job): Promise<void> {
    const spill = await this.spills.open(subjectId);
    if (!spill || spill.keyVersion !== null) return;
    const newest = (await this.keys.versions(spill.fileId)).at(-1);
    // The file was erased meanwhile, and its key with it.
    if (newest === undefined) return this.spills.settle(spill);
    await this.keys.rotate(spill.fileId);
    await this.unitOfWork.query('update parasol.spill set key_version = $2, rotated_at = clock_timestamp() where id = $1', [spill.id, newest]);
    await this.summaries.writeAll({ id: spill.fileId, organisationId: spill.organisationId });
    await this.outbox.add('spill.resealing', spill.id);
  }
}

/** Seals anew what was sealed under the key that was replaced, and then destroys it. */
@Injectable()
export class SpillResealingJobs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: FileKeys,
    private readonly holdings: FileHoldings,
    private readonly outbox: Outbox,
    private readonly spills: OpenSpills,
    private readonly removals: RemovalRegister,
  ) {}

  /**
   * Seals all of the file anew, and comes again until there was nothing left to do: only what is committed lets the older
   * versions go.
   */
  @Processes('spill.resealing')
  async reseal({ subjectId }: Job): Promise<void> {
    await this.untilReplacedEverywhere(subjectId);
    const spill = await this.spills.open(subjectId);
    if (!spill || spill.keyVersion === null) return;
    const spilt = (await this.keys.versions(spill.fileId)).filter((version) => version <= (spill.keyVersion ?? 0));
    if (spilt.length === 0) return this.spills.settle(spill);
    let replaced = 0;
    for (const holding of this.holdings.every) {
      replaced += (await holding.reseal?.({ id: spill.fileId, organisationId: spill.organisationId }, (ciphertext, place) => this.keys.reseal({ fileId: spill.fileId, ciphertext, place }))) ?? 0;
    }
    if (replaced > 0) {
      await this.outbox.add('spill.resealing', spill.id);
      return;
    }
    this.removals.add({ kind: 'spill', id: spill.id, organisationId: spill.organisationId, caseFileId: spill.fileId });
    for (const version of spilt) await this.keys.retire(spill.fileId, version);
    await this.spills.settle(spill);
  }

  /** A process that still remembers the older key seals under it; it holds the file's lock while it does, so that none comes later than this. */
  private async untilReplacedEverywhere(id: string): Promise<void> {
    const [row] = await this.unitOfWork.query<{ left: number | null }>(
      'select (extract(epoch from rotated_at - clock_timestamp()) * 1000 + $2)::int as left from parasol.spill where id = $1',
      [id, REPLACED_EVERYWHERE_MS],
    );
    if (row?.left && row.left > 0) await setTimeout(row.left);
  }
}
