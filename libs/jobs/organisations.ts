import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';

/** Work that goes round all organisations, each in a transaction of its own that sees nothing of the others. */
@Injectable()
export class Organisations {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Runs `work` once per organisation inside `asSystem('recurring', id, …)`. One that fails is handed to `onFailure` and
   * does not keep the others from their turn. `name` is locked per organisation: where the same work is still running,
   * that organisation is passed over this time.
   */
  async forEachOrganisation(
    name: string,
    work: (organisationId: string) => Promise<void>,
    onFailure: (organisationId: string, error: unknown) => void,
  ): Promise<void> {
    const organisations = await this.unitOfWork.asSystem('recurring', null, () =>
      this.unitOfWork.query<{ id: string }>('select id from parasol.organisation order by id'),
    );
    for (const { id } of organisations) {
      try {
        await this.unitOfWork.asSystem('recurring', id, async () => {
          const [lock] = await this.unitOfWork.query<{ mine: boolean }>('select pg_try_advisory_xact_lock(hashtextextended($1, 20)) as mine', [`${name}/${id}`]);
          if (lock?.mine) await work(id);
        });
      } catch (error) {
        onFailure(id, error);
      }
    }
  }
}
