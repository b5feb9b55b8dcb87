import { Injectable } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import { FactWriter } from '@parasol/reports';
import { emptyFactOf, factOf, markSeen, type ContactContent, type ContactPlace, type ContactWho, type NewContactRow } from './contact-rows';
import { FollowUps } from './follow-ups';

type Changed = ContactContent & ContactPlace & ContactWho & { readonly id: string; readonly authorId: string };

/** All that goes with a contact in its own transaction: its facts, its audit entry, its follow-up, the file's event. */
@Injectable()
export class ContactEffects {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditService,
    private readonly outbox: Outbox,
    private readonly facts: FactWriter,
    private readonly followUps: FollowUps,
  ) {}

  async logged(contacts: readonly NewContactRow[]): Promise<void> {
    if (contacts.length === 0) return;
    await markSeen(this.unitOfWork, contacts);
    // None of these waits for the other: they travel together.
    await Promise.all([
      this.facts.contacts(contacts.map((contact) => factOf(contact, 1))),
      this.audit.wrote(...contacts.map(({ id, caseFileId }) => ({ action: 'contact.logged', subjectType: 'contact', subjectId: id, caseFileId }) as const)),
    ]);
    for (const { id, caseFileId } of contacts) if (caseFileId !== null) await this.outbox.add('contact.logged', id);
    await this.followUps.logged(contacts);
  }

  async corrected(contact: Changed, version: number, wantedFollowUp: boolean): Promise<void> {
    await markSeen(this.unitOfWork, [contact]);
    await this.facts.contacts([factOf(contact, version)]);
    await this.audit.wrote({ action: 'contact.corrected', subjectType: 'contact', subjectId: contact.id, caseFileId: contact.caseFileId });
    if (contact.caseFileId !== null) await this.outbox.add('contact.changed', contact.id);
    await this.followUps.corrected(contact, wantedFollowUp);
  }

  async voided(contact: ContactPlace & ContactWho & { readonly id: string }, version: number, reason: string): Promise<void> {
    await this.facts.contacts([emptyFactOf(contact, version)]);
    await this.audit.wrote({ action: 'contact.voided', subjectType: 'contact', subjectId: contact.id, caseFileId: contact.caseFileId, reason });
    if (contact.caseFileId !== null) await this.outbox.add('contact.changed', contact.id);
    await this.followUps.voided(contact.id);
  }
}
