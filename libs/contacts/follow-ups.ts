import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import type { Need } from '@parasol/kernel';
import type { NewContactRow } from './contact-rows';

export type Followed = Pick<NewContactRow, 'id' | 'teamId' | 'areaId' | 'authorId' | 'kind' | 'heldOn' | 'needs' | 'wantsFollowUp'>;

interface NewNote extends Omit<Followed, 'id' | 'kind' | 'needs' | 'wantsFollowUp'> {
  readonly id: string;
  readonly contactId: string;
  readonly need: Need | null;
}

/** Somebody who can be found again by whoever takes the task. */
const hasName = ({ kind }: Followed): boolean => kind === 'regular' || kind === 'case_file';

/** One note per need; one without a need, where none was named. */
const needsOf = ({ needs }: Followed): readonly (Need | null)[] => (needs.length > 0 ? needs : [null]);

const notesOf = ({ id, teamId, areaId, authorId, heldOn }: Followed, needs: readonly (Need | null)[]): NewNote[] =>
  needs.map((need) => ({ id: randomUUID(), contactId: id, teamId, areaId, authorId, heldOn, need }));

/**
 * Sees to "wants follow-up": for somebody with a name, the event from which a neutral task is made; for somebody without
 * one, notes for the next shift.
 */
@Injectable()
export class FollowUps {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly audit: AuditService,
  ) {}

  async logged(contacts: readonly Followed[]): Promise<void> {
    const wanted = contacts.filter(({ wantsFollowUp }) => wantsFollowUp);
    for (const { id } of wanted.filter(hasName)) await this.outbox.add('contact.follow_up', id);
    await this.add(wanted.filter((contact) => !hasName(contact)).flatMap((contact) => notesOf(contact, needsOf(contact))));
  }

  /** Notes that are no longer wanted are done, new ones are added, the others stay as they are. */
  async corrected(contact: Followed, wantedBefore: boolean): Promise<void> {
    if (hasName(contact)) {
      if (contact.wantsFollowUp && !wantedBefore) await this.outbox.add('contact.follow_up', contact.id);
      return;
    }
    const wanted = contact.wantsFollowUp ? needsOf(contact) : [];
    const notes = await this.unitOfWork.query<{ id: string; need: Need | null; done: boolean }>(
      'select id, need, done_at is not null as done from parasol.shift_note where contact_id = $1',
      [contact.id],
    );
    await this.end(notes.filter(({ need, done }) => !done && !wanted.includes(need)).map(({ id }) => id));
    await this.add(notesOf(contact, wanted.filter((need) => !notes.some((note) => note.need === need))));
  }

  /** Nothing of a voided contact stays in its notes. */
  async voided(contactId: string): Promise<void> {
    await this.unitOfWork.query(
      'update parasol.shift_note set need = null, area_id = null, done_at = coalesce(done_at, now()) where contact_id = $1',
      [contactId],
    );
  }

  private async add(notes: readonly NewNote[]): Promise<void> {
    if (notes.length === 0) return;
    await this.unitOfWork.query(
      `insert into parasol.shift_note (id, organisation_id, team_id, area_id, need, contact_id, author_id, for_shift_on)
       select id, $1, "teamId", "areaId", need, "contactId", "authorId", greatest("heldOn" + 1, current_date)
       from jsonb_to_recordset($2::jsonb) as n (id uuid, "teamId" uuid, "areaId" uuid, need text, "contactId" uuid, "authorId" uuid, "heldOn" date)`,
      [this.unitOfWork.organisationId, JSON.stringify(notes)],
    );
    await this.audit.wrote(...notes.map(({ id }) => ({ action: 'shift_note.written', subjectType: 'shift_note', subjectId: id }) as const));
  }

  private async end(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.unitOfWork.query('update parasol.shift_note set done_at = now() where id = any ($1::uuid[])', [ids]);
  }
}
