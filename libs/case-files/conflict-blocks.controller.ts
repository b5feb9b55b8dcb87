import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation } from '@parasol/http';
import type { z } from 'zod';
import { BlockParams, BlockReceipt, Blocks, NewBlock } from './care-team.dto';
import { FileId } from './case-file.dto';
import { ConflictBlocksService } from './conflict-blocks.service';

@Controller('case-files')
export class ConflictBlocksController {
  constructor(private readonly blocks: ConflictBlocksService) {}

  @Get(':id/conflict-blocks')
  @May('read', 'ConflictBlock')
  @Operation({ summary: 'See whom the person excludes', params: FileId, answer: { status: 200, schema: Blocks } })
  list(@Param() { id }: FileId) {
    return this.blocks.list(id);
  }

  @Post(':id/conflict-blocks')
  @May('create', 'ConflictBlock')
  @Operation({
    summary: 'Note that the person excludes a worker or a partner',
    description: 'A worker is taken off the file at once and finds nothing of it any more, in any role.',
    params: FileId,
    body: NewBlock,
    answer: { status: 201, schema: BlockReceipt },
    problems: ['conflict:already_excluded', 'refused:unknown_party'],
  })
  add(@Param() { id }: FileId, @Body() party: z.infer<typeof NewBlock>) {
    return this.blocks.add(id, party);
  }

  @Post(':id/conflict-blocks/:blockId/lifting')
  @May('end', 'ConflictBlock')
  @Operation({
    summary: 'Note that the person no longer excludes them',
    description: 'Places on the care team that ended stay ended.',
    params: BlockParams,
    answer: { status: 204 },
    problems: ['wrongState'],
  })
  lift(@Param() { id, blockId }: BlockParams) {
    return this.blocks.lift(id, blockId);
  }
}
