import { Injectable } from '@nestjs/common';
import { leaksIn } from '@parasol/http';
import { Mailbox, systemOf } from '@parasol/sealed';
import { DROP_FORMAT, dropIdFrom } from '@parasol/sealing';
import { LONGEST_NOTE } from './contact.dto';
import { ContactDetails, type DetailPlace } from './contact-details';
import type { ReasonCode, SheetRow } from './import';

/** What becomes of the notes of a sheet. */
@Injectable()
export class ImportedNotes {
  constructor(
    private readonly details: ContactDetails,
    private readonly mailbox: Mailbox,
  ) {}

  /** The note under the file's or the organisation's key, in hexadecimal; null for none, and for one that is held back. */
  async seal(organisationId: string, at: Omit<DetailPlace, 'version'>, sheet: SheetRow): Promise<string | null> {
    if (sheet.note === null || whyHeldBack(sheet) !== null) return null;
    return (await this.details.seal(organisationId, { ...at, version: 1 }, { note: sheet.note }))?.toString('hex') ?? null;
  }

  /**
   * Seals a note that the leak guard holds back into the advisers' mailbox; false where it is none, or nobody could open it. A sheet
   * that is imported again after the program broke off sends it twice, as one.
   */
  async toAdvisers(organisationId: string, fileId: string, sheet: SheetRow): Promise<boolean> {
    if (sheet.note === null || whyHeldBack(sheet) !== 'note_held_back') return false;
    const dropId = dropIdFrom('parasol imported note', sheet.rowKey);
    return this.mailbox.leaveNote(systemOf(organisationId), { format: DROP_FORMAT, kind: 'note', dropId, fileId, writtenOn: sheet.day, text: sheet.note });
  }
}

/** Why a row's note is not kept as it is; there is nobody here to insist. */
export function whyHeldBack({ note }: Pick<SheetRow, 'note'>): ReasonCode | null {
  if (note === null) return null;
  if (note.length > LONGEST_NOTE) return 'note_too_long';
  return leaksIn(note).length > 0 ? 'note_held_back' : null;
}
