import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import type { DirectorySettingsBody, DirectorySettingsView } from './directory-entry.dto';

const UNSET: DirectorySettingsView = { timeZone: 'UTC', staleAfterDays: 180, version: 0 };

/** What the organisation's directory is reckoned by. */
@Injectable()
export class DirectorySettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly audit: AuditService,
  ) {}

  /** Version 0 where nobody has set anything yet. */
  async read(): Promise<DirectorySettingsView> {
    const [set] = await this.unitOfWork.query<DirectorySettingsView>(
      'select time_zone as "timeZone", stale_after_days as "staleAfterDays", version from parasol.directory_setting where organisation_id = $1',
      [this.unitOfWork.organisationId],
    );
    return set ?? UNSET;
  }

  /** @throws Problem 412 when somebody else changed it meanwhile */
  async change(version: number, { timeZone, staleAfterDays }: DirectorySettingsBody): Promise<DirectorySettingsView> {
    const { organisationId } = this.unitOfWork;
    this.policy.demand('update', 'DirectoryEntry', { organisationId });
    const [changed] = await this.unitOfWork.query<DirectorySettingsView>(
      version === 0
        ? `insert into parasol.directory_setting (organisation_id, time_zone, stale_after_days) values ($1, $2, $3) on conflict do nothing
           returning time_zone as "timeZone", stale_after_days as "staleAfterDays", version`
        : `update parasol.directory_setting set time_zone = $2, stale_after_days = $3, version = version + 1 where organisation_id = $1 and version = ${Number(version)}
           returning time_zone as "timeZone", stale_after_days as "staleAfterDays", version`,
      [organisationId, timeZone, staleAfterDays],
    );
    if (!changed) throw problems.stale();
    await this.audit.wrote({ action: 'directory_entry.settings_changed', subjectType: 'directory_entry' });
    return changed;
  }
}
