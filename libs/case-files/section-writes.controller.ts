import { applyDecorators, Body, Controller, Param, Post, Put } from '@nestjs/common';
import { May } from '@parasol/access';
import { IfMatch, Operation } from '@parasol/http';
import { DocumentReceipt, EntryIds, EntryReceipt, FileId } from './case-file.dto';
import { DOCUMENTS, ENTRIES, type DocumentContent, type EntryContent, type EntrySection, type WrittenDocument } from './content/contents';
import { DocumentsService } from './documents.service';
import { EntriesService } from './entries.service';

const words = (section: string): string => section.replaceAll('_', ' ');

/** `If-Match: "0"` says that there is no document yet. */
const WritesDocument = (section: WrittenDocument): MethodDecorator =>
  applyDecorators(
    Put(`:id/sections/${section}`),
    May('create', 'Entry'),
    Operation({
      summary: `Write the ${words(section)}`,
      description: 'Replaces the document. `If-Match` names the version that was read; "0" says that there is none yet.',
      params: FileId,
      body: DOCUMENTS[section],
      answer: { status: 200, schema: DocumentReceipt },
      problems: ['wrongState'],
      ifMatch: true,
    }),
  );

const AddsEntry = (section: EntrySection): MethodDecorator =>
  applyDecorators(
    Post(`:id/sections/${section}/entries`),
    May('create', 'Entry'),
    Operation({
      summary: `Add to ${words(section)}`,
      params: FileId,
      body: ENTRIES[section],
      answer: { status: 201, schema: EntryReceipt },
      problems: ['wrongState'],
      idempotent: true,
    }),
  );

const ChangesEntry = (section: EntrySection): MethodDecorator =>
  applyDecorators(
    Put(`:id/sections/${section}/entries/:entryId`),
    May('update', 'Entry'),
    Operation({
      summary: `Change an entry of ${words(section)}`,
      params: EntryIds,
      body: ENTRIES[section],
      answer: { status: 200, schema: EntryReceipt },
      problems: ['wrongState'],
      ifMatch: true,
    }),
  );

/** Writing sections: one operation for each, so that each says what it takes. Summaries have none: they follow. */
@Controller('case-files')
export class SectionWritesController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly entries: EntriesService,
  ) {}

  @WritesDocument('working_identity')
  writeWorkingIdentity(@Param() { id }: FileId, @IfMatch() version: number, @Body() content: DocumentContent<'working_identity'>) {
    return this.documents.write(id, 'working_identity', version, content);
  }

  @WritesDocument('legal_identity')
  writeLegalIdentity(@Param() { id }: FileId, @IfMatch() version: number, @Body() content: DocumentContent<'legal_identity'>) {
    return this.documents.write(id, 'legal_identity', version, content);
  }

  @AddsEntry('needs')
  addNeed(@Param() { id }: FileId, @Body() content: EntryContent<'needs'>) {
    return this.entries.add(id, 'needs', content);
  }

  @ChangesEntry('needs')
  changeNeed(@Param() { id, entryId }: EntryIds, @IfMatch() version: number, @Body() content: EntryContent<'needs'>) {
    return this.entries.change(id, 'needs', entryId, version, content);
  }

  @AddsEntry('health')
  addHealth(@Param() { id }: FileId, @Body() content: EntryContent<'health'>) {
    return this.entries.add(id, 'health', content);
  }

  @ChangesEntry('health')
  changeHealth(@Param() { id, entryId }: EntryIds, @IfMatch() version: number, @Body() content: EntryContent<'health'>) {
    return this.entries.change(id, 'health', entryId, version, content);
  }

  @AddsEntry('safety')
  addSafety(@Param() { id }: FileId, @Body() content: EntryContent<'safety'>) {
    return this.entries.add(id, 'safety', content);
  }

  @ChangesEntry('safety')
  changeSafety(@Param() { id, entryId }: EntryIds, @IfMatch() version: number, @Body() content: EntryContent<'safety'>) {
    return this.entries.change(id, 'safety', entryId, version, content);
  }

  @AddsEntry('housing_money')
  addHousingMoney(@Param() { id }: FileId, @Body() content: EntryContent<'housing_money'>) {
    return this.entries.add(id, 'housing_money', content);
  }

  @ChangesEntry('housing_money')
  changeHousingMoney(@Param() { id, entryId }: EntryIds, @IfMatch() version: number, @Body() content: EntryContent<'housing_money'>) {
    return this.entries.change(id, 'housing_money', entryId, version, content);
  }

  @AddsEntry('legal')
  addLegal(@Param() { id }: FileId, @Body() content: EntryContent<'legal'>) {
    return this.entries.add(id, 'legal', content);
  }

  @ChangesEntry('legal')
  changeLegal(@Param() { id, entryId }: EntryIds, @IfMatch() version: number, @Body() content: EntryContent<'legal'>) {
    return this.entries.change(id, 'legal', entryId, version, content);
  }

  @AddsEntry('notes')
  addNote(@Param() { id }: FileId, @Body() content: EntryContent<'notes'>) {
    return this.entries.add(id, 'notes', content);
  }

  @ChangesEntry('notes')
  changeNote(@Param() { id, entryId }: EntryIds, @IfMatch() version: number, @Body() content: EntryContent<'notes'>) {
    return this.entries.change(id, 'notes', entryId, version, content);
  }

  @AddsEntry('adviser_notes')
  addAdviserNote(@Param() { id }: FileId, @Body() content: EntryContent<'adviser_notes'>) {
    return this.entries.add(id, 'adviser_notes', content);
  }

  @ChangesEntry('adviser_notes')
  changeAdviserNote(@Param() { id, entryId }: EntryIds, @IfMatch() version: number, @Body() content: EntryContent<'adviser_notes'>) {
    return this.entries.change(id, 'adviser_notes', entryId, version, content);
  }
}
