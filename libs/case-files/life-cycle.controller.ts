import { applyDecorators, Body, Controller, Param, Post } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation } from '@parasol/http';
import type { z } from 'zod';
import { Closure, FileId, StateReceipt } from './case-file.dto';
import { STEPS, type StepName } from './life-cycle';
import { LifeCycleService } from './life-cycle.service';

/** One step of a file's life as a resource. */
const Step = (step: StepName, summary: string, body?: typeof Closure): MethodDecorator =>
  applyDecorators(
    Post(`:id/${step}`),
    May('update', 'CaseFile'),
    Operation({
      summary,
      description: `From ${STEPS[step].from.join(', ')} to ${STEPS[step].to}.`,
      params: FileId,
      ...(body ? { body } : {}),
      answer: { status: 200, schema: StateReceipt },
      problems: ['wrongState'],
    }),
  );

@Controller('case-files')
export class CaseFileStepsController {
  constructor(private readonly lifeCycle: LifeCycleService) {}

  @Step('explanation', 'Note that everything was explained to the person')
  explanation(@Param() { id }: FileId) {
    return this.lifeCycle.take(id, 'explanation');
  }

  @Step('agreement', 'Note that the person agreed to a file')
  agreement(@Param() { id }: FileId) {
    return this.lifeCycle.take(id, 'agreement');
  }

  @Step('intake', 'Take the person in')
  intake(@Param() { id }: FileId) {
    return this.lifeCycle.take(id, 'intake');
  }

  @Step('activation', 'Begin the work')
  activation(@Param() { id }: FileId) {
    return this.lifeCycle.take(id, 'activation');
  }

  @Step('pause', 'Pause the work')
  pause(@Param() { id }: FileId) {
    return this.lifeCycle.take(id, 'pause');
  }

  @Step('lost-contact', 'Note that contact is lost')
  lostContact(@Param() { id }: FileId) {
    return this.lifeCycle.take(id, 'lost-contact');
  }

  @Step('resumption', 'Go on with the work')
  resumption(@Param() { id }: FileId) {
    return this.lifeCycle.take(id, 'resumption');
  }

  @Step('closing-review', 'Begin the review before closing')
  closingReview(@Param() { id }: FileId) {
    return this.lifeCycle.take(id, 'closing-review');
  }

  @Step('closure', 'Close the file', Closure)
  closure(@Param() { id }: FileId, @Body() { reason }: z.infer<typeof Closure>) {
    return this.lifeCycle.take(id, 'closure', reason);
  }

  @Step('reopening', 'Reopen the file')
  reopening(@Param() { id }: FileId) {
    return this.lifeCycle.take(id, 'reopening');
  }

  @Step('service-without-record', 'Help without keeping a record')
  serviceWithoutRecord(@Param() { id }: FileId) {
    return this.lifeCycle.take(id, 'service-without-record');
  }
}
