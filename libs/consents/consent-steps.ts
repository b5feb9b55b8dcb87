import { Injectable } from '@nestjs/common';
import { Policy, type Action } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import type { ConsentReceipt } from './consent.dto';
import type { KnownConsent } from './consent-reading.service';
import { leadsOn, transition, type TransitionName } from './consent.states';

/** How every step that the person decides is taken: asked of the policy, then by whoever comes first. */
@Injectable()
export class ConsentSteps {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 403; 409 in another state */
  demand(action: Action, step: TransitionName, { row, facts }: KnownConsent): void {
    this.policy.demand(action, 'Consent', facts);
    if (!leadsOn(step, row.state)) throw problems.wrongState();
  }

  /**
   * @param changes further columns that the step sets, with its parameters from $3 on
   * @throws Problem 409 also when somebody else took a step meanwhile
   */
  async take(step: TransitionName, { id, caseFileId }: KnownConsent['row'], changes: string, parameters: readonly unknown[] = []): Promise<ConsentReceipt> {
    const { from, to, audit } = transition(step);
    const [taken] = await this.unitOfWork.query<{ version: number }>(
      `update parasol.consent set state = '${to}', version = version + 1, ${changes} where id = $1 and state = any($2) returning version`,
      [id, from, ...parameters],
    );
    if (!taken) throw problems.wrongState();
    await this.audit.wrote({ action: audit, subjectType: 'consent', subjectId: id, caseFileId });
    return { id, state: to, version: taken.version };
  }
}
