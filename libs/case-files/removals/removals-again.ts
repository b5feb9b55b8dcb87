import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import { FileKeys } from '@parasol/keys';
import { lockFile } from '../file-lock';
import { RemovalRegister, type Removal, type RemovedFile } from './removal-register';

export interface Repeated {
  /** Files that are erased again. */
  readonly erased: number;
  /** Codes of files in which something stands again that was taken out after the backup: nobody knows what it was. */
  readonly spilt: readonly string[];
}

/** After a restore: what was removed since the backup goes again, and no key stays that the data say is gone. */
@Injectable()
export class RemovalsAgain {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly keys: FileKeys,
    private readonly register: RemovalRegister,
  ) {}

  /**
   * Confirms erasures again whose file came back, so that nobody sees it and the job removes it; destroys the keys of all that was
   * erased or spilt. May be repeated. The register of the folder holds all of it afterwards.
   */
  async repeat(copies: readonly string[]): Promise<Repeated> {
    const known = new Set(this.register.all().map(({ id }) => id));
    const others = new Map(copies.flatMap((text) => this.register.read(text)).filter(({ id }) => !known.has(id)).map((removal) => [removal.id, removal]));
    this.register.add(...others.values());
    const all = this.register.all();
    const organisations = await this.unitOfWork.asSystem('operator', null, () => this.unitOfWork.query<{ id: string }>('select id from parasol.organisation order by id'));
    const repeated = { erased: 0, spilt: [] as string[] };
    for (const { id } of organisations) {
      const own = all.filter(({ organisationId }) => organisationId === id);
      const gone = await this.unitOfWork.asSystem('operator', id, async () => {
        for (const removal of own) if (removal.kind === 'erasure' && (await this.erase(removal))) repeated.erased += 1;
        for (const removal of own) if (removal.kind === 'spill') repeated.spilt.push(...(await this.unsettled(removal)));
        return this.goneKeys();
      });
      for (const each of gone) await this.destroy(each);
    }
    return { ...repeated, spilt: [...new Set(repeated.spilt)].sort() };
  }

  /** @returns whether the file was there as if nothing had been */
  private async erase(removal: RemovedFile): Promise<boolean> {
    const { id, organisationId, caseFileId, reason, requestedBy, confirmedBy, requestedAt, confirmedAt } = removal;
    await lockFile(this.unitOfWork, caseFileId, 'changing');
    const [stands] = await this.unitOfWork.query<{ id: string }>(
      `insert into parasol.erasure (id, organisation_id, case_file_id, reason, state, requested_by, confirmed_by, requested_at, confirmed_at)
       select $1::uuid, $2::uuid, f.id, $4, 'confirmed', $5::uuid, $6::uuid, $7::timestamptz, $8::timestamptz from parasol.case_file f where f.id = $3
       on conflict (case_file_id) where state <> 'withdrawn' do update set state = 'confirmed', confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at
         where erasure.state = 'requested'
       returning id`,
      [id, organisationId, caseFileId, reason, requestedBy, confirmedBy, requestedAt, confirmedAt],
    );
    if (!stands) return false;
    await this.unitOfWork.query('select access.begin_erasure($1)', [stands.id]);
    await this.outbox.add('case_file.closed', caseFileId);
    await this.outbox.add('erasure.confirmed', stands.id);
    return true;
  }

  /** The code of the file, where the data know nothing of the spill. */
  private async unsettled({ id, caseFileId }: Removal): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ code: string }>(
      `select f.file_code as code from parasol.case_file f where f.id = $1 and f.state <> 'erased' and not exists (select 1 from parasol.spill s where s.id = $2)`,
      [caseFileId, id],
    );
    return rows.map(({ code }) => code);
  }

  /** Keys that the data say are destroyed, or are about to be: all of a file, or those up to a version. */
  private goneKeys(): Promise<{ fileId: string; upTo: number | null }[]> {
    return this.unitOfWork.query(
      `select case_file_id as "fileId", null::int as "upTo" from parasol.erasure where state in ('confirmed', 'done')
       union all select case_file_id, max(key_version) from parasol.spill where settled_at is not null and key_version is not null group by case_file_id`,
    );
  }

  /** Keys that are older than the data may lack the version after a spilt one; then nothing of the file opens, and the spilt one goes as well. */
  private async destroy({ fileId, upTo }: { fileId: string; upTo: number | null }): Promise<void> {
    const versions = await this.keys.versions(fileId);
    const gone = versions.filter((version) => upTo === null || version <= upTo);
    if (gone.length === 0) return;
    if (gone.length === versions.length) await this.keys.destroy(fileId);
    else for (const version of gone) await this.keys.retire(fileId, version);
  }
}
