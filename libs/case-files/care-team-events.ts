import { Injectable } from '@nestjs/common';
import { Outbox } from '@parasol/jobs';
import type { KnownFile } from './case-file-facts.reader';
import { isOver } from './life-cycle';

/** Tells the rest of the house that workers left a file. */
@Injectable()
export class CareTeamEvents {
  constructor(private readonly outbox: Outbox) {}

  /**
   * `care_team.ended` (subject: the place) for each active place that ended, so that its tasks go back; and
   * `case_file.unassigned` (subject: the file) when nobody is left on a file that is not at its end.
   * @param file as it was known before the places ended, under its `changing` lock
   */
  async ended(file: KnownFile, placeIds: readonly string[]): Promise<void> {
    for (const placeId of placeIds) await this.outbox.add('care_team.ended', placeId);
    const left = file.facts.careTeam.length - placeIds.length;
    if (placeIds.length > 0 && left === 0 && !isOver(file.state)) await this.outbox.add('case_file.unassigned', file.id);
  }
}
