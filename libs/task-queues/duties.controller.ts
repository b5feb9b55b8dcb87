import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation } from '@parasol/http';
import { Duties } from './duties.service';
import { DutyId, DutyList, DutyReceipt, NewDuty } from './duty.dto';

/** Who is on duty for what is passed up. */
@Controller('duties')
export class DutiesController {
  constructor(private readonly duties: Duties) {}

  @Get()
  @May('read', 'Duty')
  @Operation({ summary: 'Say who is on duty', description: 'The supervisors who look after what is passed up, in the reader’s teams, now.', answer: { status: 200, schema: DutyList } })
  list() {
    return this.duties.list();
  }

  @Post()
  @May('create', 'Duty')
  @Operation({
    summary: 'Be on duty', description: 'For one of one’s own teams, as its supervisor; said again, it counts from then.', body: NewDuty,
    answer: { status: 201, schema: DutyReceipt }, idempotent: true,
  })
  begin(@Body() body: NewDuty) {
    return this.duties.begin(body);
  }

  @Delete(':id')
  @May('end', 'Duty')
  @Operation({ summary: 'Be on duty no more', params: DutyId, answer: { status: 204 }, problems: ['notFound'] })
  end(@Param() { id }: DutyId) {
    return this.duties.end(id);
  }
}
