import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation } from '@parasol/http';
import type { z } from 'zod';
import { AdviceDeskService } from './advice-desk.service';
import { Assignment, AssignmentParams, Assignments, NewAssignment } from './advice.dto';

/** The advisers' desk. No `Idempotency-Key` here: the shared database would keep the answer, and with it the file. */
@Controller('advice/assignments')
export class AdviceController {
  constructor(private readonly desk: AdviceDeskService) {}

  @Post()
  @May('create', 'AdviserAssignment')
  @Operation({
    summary: 'Take a file on',
    description: 'By its code, which the person or a colleague says. Only the adviser knows of it. Doing it twice answers the same.',
    body: NewAssignment,
    answer: { status: 200, schema: Assignment },
    problems: ['notFound'],
  })
  take(@Body() { fileCode }: z.infer<typeof NewAssignment>) {
    return this.desk.take(fileCode);
  }

  @Get()
  @May('read', 'AdviserAssignment')
  @Operation({ summary: 'List the files that I took on', answer: { status: 200, schema: Assignments } })
  mine() {
    return this.desk.list();
  }

  @Delete(':id')
  @May('end', 'AdviserAssignment')
  @Operation({ summary: 'Leave a file', params: AssignmentParams, answer: { status: 204 } })
  leave(@Param() { id }: z.infer<typeof AssignmentParams>) {
    return this.desk.leave(id);
  }
}
