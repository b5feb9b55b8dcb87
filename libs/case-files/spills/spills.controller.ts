import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation } from '@parasol/http';
import { FileId } from '../case-file.dto';
import { NewSpill, SpillReceipt, Spills } from './spill.dto';
import { SpillsService } from './spills.service';

@Controller('case-files')
export class SpillsController {
  constructor(private readonly spills: SpillsService) {}

  @Post(':id/spills')
  @May('create', 'Spill')
  @Operation({
    summary: 'Take out what should never have been written',
    description:
      'Its content is removed at once; an entry stays as a place that says so. Then the file’s key is replaced and all else is sealed anew, so that ' +
      'what copies of the data still hold of it opens no more.',
    params: FileId,
    body: NewSpill,
    answer: { status: 201, schema: SpillReceipt },
    problems: ['wrongState'],
    idempotent: true,
    examples: { body: { reason: 'never_kept', entryId: '7c9e6679-7425-40de-944b-e07fc1f90ae7' } },
  })
  report(@Param() { id }: FileId, @Body() spill: NewSpill) {
    return this.spills.report(id, spill);
  }

  @Get(':id/spills')
  @May('read', 'Spill')
  @Operation({ summary: 'See what was taken out, and whether it is settled', params: FileId, answer: { status: 200, schema: Spills } })
  list(@Param() { id }: FileId) {
    return this.spills.list(id);
  }
}
