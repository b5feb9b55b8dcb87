import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation } from '@parasol/http';
import type { z } from 'zod';
import { DropIds, DropPage, DropsQuery, NewDrop } from './drops.dto';
import { DropsService } from './drops.service';

/** The drop mailbox. Which file a drop belongs to stands inside of it; a repeat is known by its inside as well, so there is no key. */
@Controller('drops')
export class DropsController {
  constructor(private readonly drops: DropsService) {}

  @Post()
  @May('create', 'Drop')
  @Operation({
    summary: 'Leave something for the advisers',
    description: 'Sealed to them on the device. Whoever left it cannot read it back, nor learn what became of it.',
    body: NewDrop,
    answer: { status: 204 },
    problems: ['conflict:no_adviser', 'tooMany'],
  })
  leave(@Body() { sealed }: z.infer<typeof NewDrop>) {
    return this.drops.leave(sealed);
  }

  @Get()
  @May('read', 'Drop')
  @Operation({ summary: 'Fetch what lies in the mailbox', description: 'In no order. Some of it is cover.', query: DropsQuery, answer: { status: 200, schema: DropPage } })
  list(@Query() query: DropsQuery) {
    return this.drops.list(query);
  }

  @Post('removal')
  @May('end', 'Drop')
  @Operation({ summary: 'Take drops out of the mailbox', body: DropIds, answer: { status: 204 } })
  remove(@Body() { ids }: z.infer<typeof DropIds>) {
    return this.drops.remove(ids);
  }
}
