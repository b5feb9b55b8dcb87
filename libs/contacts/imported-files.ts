import { isWritable, lockFile, type FileState } from '@parasol/case-files';
import type { UnitOfWork } from '@parasol/database';
import type { SheetRow } from './import';

/** The case files that a sheet names by their codes. */
export class ImportedFiles {
  private readonly byCode = new Map<string, string>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Looks up the codes of these rows at once; the files keep their state and key until the transaction ends. */
  async prepare(rows: readonly SheetRow[]): Promise<void> {
    const codes = [...new Set(rows.flatMap(({ fileCode }) => fileCode ?? []))];
    if (codes.length === 0) return;
    const ids = await this.unitOfWork.query<{ id: string }>('select id from parasol.case_file where file_code = any($1) order by id', [codes]);
    for (const { id } of ids) await lockFile(this.unitOfWork, id, 'writing');
    const found = await this.unitOfWork.query<{ code: string; id: string; state: FileState }>('select file_code as code, id, state from parasol.case_file where file_code = any($1)', [codes]);
    for (const { code, id, state } of found) if (isWritable(state)) this.byCode.set(code, id);
  }

  /** Null for none, and for the code of no file that may be written to: one is like the other. */
  idOf(code: string | null): string | null {
    return code === null ? null : (this.byCode.get(code) ?? null);
  }
}
