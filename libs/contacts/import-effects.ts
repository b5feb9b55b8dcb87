import { Injectable } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { Outbox } from '@parasol/jobs';
import { FactWriter } from '@parasol/reports';
import { factOf, type NewContactRow } from './contact-rows';

/** All that goes with imported contacts in their own transaction: facts, audit entries, the event of a file. */
@Injectable()
export class ImportEffects {
  constructor(
    private readonly audit: AuditService,
    private readonly outbox: Outbox,
    private readonly facts: FactWriter,
  ) {}

  async begins(): Promise<void> {
    await this.audit.wrote({ action: 'import.started', subjectType: 'import' });
  }

  async stored(contacts: readonly NewContactRow[]): Promise<void> {
    if (contacts.length === 0) return;
    await this.facts.contacts(contacts.map((contact) => factOf(contact, 1)));
    await this.audit.wrote(...contacts.map(({ id, caseFileId }) => ({ action: 'contact.imported', subjectType: 'contact', subjectId: id, caseFileId }) as const));
    for (const { id, caseFileId } of contacts) if (caseFileId !== null) await this.outbox.add('contact.logged', id);
  }

  async ends(): Promise<void> {
    await this.audit.wrote({ action: 'import.finished', subjectType: 'import' });
  }
}
