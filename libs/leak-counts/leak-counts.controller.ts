import { Controller, Get } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation } from '@parasol/http';
import { leakCountList } from './leak-count.dto';
import { LeakCounts } from './leak-counts.service';

@Controller('leak-counts')
export class LeakCountsController {
  constructor(private readonly counts: LeakCounts) {}

  @Get()
  @May('read', 'LeakCount')
  @Operation({
    summary: 'Read how often the leak guard held something back',
    description: 'By month, for the whole organisation: a reason to talk about the guard, not about anybody. Who wrote what, where and about whom is not kept.',
    answer: { status: 200, schema: leakCountList },
  })
  list() {
    return this.counts.list();
  }
}
