import { Injectable } from '@nestjs/common';
import { Policy, type Section } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { RELEASE_ITEM_CODES, type Released, type ReleaseItemCode } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { SharingAgreements } from '@parasol/directory';
import { problems } from '@parasol/kernel';
import { FileKeys } from '@parasol/keys';
import { factsOf, ReferralFinder, type KnownReferral } from '../referral-finder';
import { disclosurePlaceOf } from './places';

interface Row {
  readonly id: string;
  readonly organisationId: string;
  readonly recipientOrganisationId: string;
  readonly consentId: string | null;
  readonly section: Section;
  readonly item: ReleaseItemCode;
  readonly ciphertext: Buffer | null;
  readonly frozenAt: Date;
  readonly disclosedAt: Date | null;
}

/** The ledger: which values went to whom, when, under which consent. */
@Injectable()
export class DisclosuresService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly finder: ReferralFinder,
    private readonly agreements: SharingAgreements,
    private readonly keys: FileKeys,
    private readonly audit: AuditService,
  ) {}

  /** Of a referral, from the sections that the actor reads. @throws Problem 404 for a referral that is hidden */
  async ofReferral(id: string) {
    const known = await this.finder.known(id);
    this.policy.demand('read', 'Referral', factsOf(known));
    return this.of(known);
  }

  /** The same, of one that is known; that it was read is noted. */
  async of(known: KnownReferral) {
    const rows = await this.unitOfWork.query<Row>(
      `select id, organisation_id as "organisationId", recipient_organisation_id as "recipientOrganisationId", consent_id as "consentId", section, item, ciphertext,
         frozen_at as "frozenAt", disclosed_at as "disclosedAt" from parasol.disclosure where referral_id = $1`,
      [known.row.id],
    );
    const readable = rows.filter(({ section }) => this.mayRead(known, section)).sort((a, b) => RELEASE_ITEM_CODES.indexOf(a.item) - RELEASE_ITEM_CODES.indexOf(b.item));
    const values = await this.valuesOf(known.file.id, readable);
    this.audit.readOf({ action: 'disclosure.read', subjectType: 'disclosure', subjectId: known.row.id, caseFileId: known.file.id });
    return {
      items: readable.map(({ consentId, disclosedAt, id: disclosureId, recipientOrganisationId, item, frozenAt, ciphertext }) => ({
        ...{ id: disclosureId, recipientOrganisationId, item, frozenAt, values: values.get(disclosureId) ?? [] },
        ...(consentId ? { consentId } : {}),
        ...(disclosedAt ? { disclosedAt } : {}),
        ...(ciphertext ? (values.has(disclosureId) ? {} : { unreadable: true as const }) : { takenOut: true as const }),
      })),
      closures: await this.closuresOf(known),
    };
  }

  private async valuesOf(fileId: string, rows: readonly Row[]): Promise<ReadonlyMap<string, Released['values']>> {
    const kept = rows.flatMap((row) => (row.ciphertext ? [{ id: row.id, item: { fileId, ciphertext: row.ciphertext, place: disclosurePlaceOf(row) } }] : []));
    const opened = await this.keys.openMany(kept.map(({ item }) => item));
    return new Map(kept.flatMap(({ id }, index) => (opened[index]?.readable ? [[id, opened[index].content as Released['values']] as const] : [])));
  }

  /** When the partner was asked to destroy copies, and when it said that none is left. */
  private async closuresOf({ row, file }: KnownReferral) {
    if (!this.policy.allows('read', 'PacketClosure', { ...row, file: file.facts })) return [];
    const closures = await this.unitOfWork.query<{ part: boolean; closedOn: string; confirmedAt: Date | null }>(
      'select part, closed_on::text as "closedOn", confirmed_at as "confirmedAt" from parasol.packet_closure where packet_id = $1 order by created_at, id',
      [row.id],
    );
    return closures.map(({ part, closedOn, confirmedAt }) => ({ part, closedOn, ...(confirmedAt ? { confirmedAt } : {}) }));
  }

  /**
   * With the offer the partner can see what was frozen: from now on it stands in the ledger.
   * @throws Problem 422 `not_agreed` where the agreement with the partner does not let it be passed on any more
   */
  async make({ row, file }: KnownReferral): Promise<void> {
    const made = await this.unitOfWork.query<{ item: ReleaseItemCode }>('select item from access.disclose($1) as made (item)', [row.id]);
    if (made.length === 0) return;
    const agreed = await this.agreements.itemsFor(row.recipientOrganisationId);
    if (made.some(({ item }) => !agreed.has(item))) throw problems.refused('not_agreed', 'No agreement with this partner lets that be passed on.');
    await this.audit.wrote({ action: 'disclosure.made', subjectType: 'disclosure', subjectId: row.id, caseFileId: file.id });
  }

  private mayRead({ row, file }: KnownReferral, section: Section): boolean {
    const openedBy = file.opened.includes(section) ? [this.unitOfWork.actor.workerId] : [];
    return this.policy.allows('read', 'Disclosure', { ...file.facts, section, createdBy: row.createdBy, assignedTo: row.assignedTo, safetySharedWithAdviser: file.safetyShared, openedBy });
  }
}
