import { Injectable } from '@nestjs/common';
import { Policy, SECTION_NAMES, type EntryFacts, type Section } from '@parasol/access';
import { AuditService, type AuditAction } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import type { KnownFile } from './case-file-facts.reader';
import { isWritable, keepsRecord } from './life-cycle';

/** What the policy asks about an entry beyond its file. */
export interface EntryOrigin {
  readonly authorId: string;
  readonly writtenAt: Date;
  readonly handedOverAt: Date | null;
}

/** Asks the policy about sections and entries, and answers as the API does: hidden is absent, seen but not writable is 403. */
@Injectable()
export class SectionRights {
  constructor(
    private readonly policy: Policy,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditService,
  ) {}

  /** Sections of the file that stand open to the actor now (of their own entries at least a new one), and whether they may write there. */
  open(file: KnownFile): { readonly section: Section; readonly writable: boolean }[] {
    if (!keepsRecord(file.state)) return [];
    const facts = this.facts(file, 'notes');
    const { workerId } = this.unitOfWork.actor;
    const open: { section: Section; writable: boolean }[] = [];
    for (const section of SECTION_NAMES) {
      Object.assign(facts, { section, openedBy: openedBy(file, section, workerId) });
      if (this.policy.allows('read', 'Entry', facts)) open.push({ section, writable: isWritable(file.state) && this.policy.allows('create', 'Entry', facts) });
    }
    return open;
  }

  mayRead(file: KnownFile, section: Section): boolean {
    return keepsRecord(file.state) && this.policy.allows('read', 'Entry', this.facts(file, section));
  }

  /** @throws Problem 404 where the section is hidden from the actor, as where it is not there. */
  demandRead(file: KnownFile, section: Section): void {
    if (this.mayRead(file, section)) return;
    this.refuse(file, section, 'section.read');
    throw problems.notFound();
  }

  /**
   * Asks for a new entry, or a new or changed document, or (with `origin`) for the change of an entry.
   * @throws Problem 404 where it is hidden, 403 where it is seen but not writable, 409 where the file takes nothing now.
   */
  demandWrite(file: KnownFile, section: Section, origin?: EntryOrigin): void {
    const facts = this.facts(file, section, origin);
    if (!this.policy.allows(origin ? 'update' : 'create', 'Entry', facts)) {
      this.refuse(file, section, 'section.written');
      throw this.mayRead(file, section) ? problems.forbidden() : problems.notFound();
    }
    if (!isWritable(file.state)) throw problems.wrongState();
  }

  /** Asks for taking out what stands in an entry or document. @throws Problem 403: whoever asks sees it */
  demandRemove(file: KnownFile, section: Section, origin: EntryOrigin): void {
    if (this.policy.allows('end', 'Entry', this.facts(file, section, origin))) return;
    this.refuse(file, section, 'entry.removed');
    throw problems.forbidden();
  }

  private facts(file: KnownFile, section: Section, origin?: EntryOrigin): EntryFacts {
    const { workerId } = this.unitOfWork.actor;
    return {
      ...file.facts,
      section,
      authorId: origin?.authorId ?? workerId,
      writtenAt: origin?.writtenAt ?? new Date(),
      handedOver: origin?.handedOverAt ? true : false,
      safetySharedWithAdviser: file.safetyShared,
      openedBy: openedBy(file, section, workerId),
    };
  }

  private refuse(file: KnownFile, section: Section, action: AuditAction): void {
    this.audit.refused({ action, subjectType: 'section', caseFileId: file.id, section });
  }
}

const openedBy = ({ opened }: KnownFile, section: Section, workerId: string): readonly string[] => (opened.includes(section) ? [workerId] : []);
