import { Injectable } from '@nestjs/common';
import { OperatorError, UnitOfWork } from '@parasol/database';
import { OrganisationKeys } from '@parasol/keys';
import type { ImporterChoice } from './import';
import { ImportEffects } from './import-effects';
import { ImportedNotes } from './imported-notes';
import { Nicknames } from './nicknames';
import { StoringImporter } from './storing-importer';

const NO_SUCH_ORGANISATION = 'There is no organisation with that id that supports people. Look it up, and give it with --organisation.';
const WHICH_ORGANISATION = 'Say with --organisation <id> into which organisation to import.';

/** Opens the import for the operator's program. What it stores has no author among the workers. */
@Injectable()
export class ContactImports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: OrganisationKeys,
    private readonly nicknames: Nicknames,
    private readonly effects: ImportEffects,
    private readonly notes: ImportedNotes,
  ) {}

  /** @throws OperatorError when it is not clear into which organisation, or a team of the mapping is not there. */
  async open(choice: ImporterChoice): Promise<StoringImporter> {
    const organisationId = await this.organisationOf(choice);
    const macKey = await this.keys.mac(organisationId, 'import.rows', 'keys');
    const importer = new StoringImporter({ ...this.parts(), organisationId, macKey }, choice);
    await importer.checkTeams();
    return importer;
  }

  private parts() {
    const { unitOfWork, nicknames, effects, notes } = this;
    return { unitOfWork, nicknames, effects, notes };
  }

  private async organisationOf({ organisation }: ImporterChoice): Promise<string> {
    const supporting = await this.unitOfWork.asSystem('operator', null, () =>
      this.unitOfWork.query<{ id: string }>(`select id from parasol.organisation where kind = 'support'`),
    );
    if (organisation !== undefined) {
      if (!supporting.some(({ id }) => id === organisation.toLowerCase())) throw new OperatorError(NO_SUCH_ORGANISATION);
      return organisation.toLowerCase();
    }
    const [only, ...others] = supporting;
    if (!only || others.length > 0) throw new OperatorError(WHICH_ORGANISATION);
    return only.id;
  }
}
