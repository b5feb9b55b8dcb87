import { Controller, Get } from '@nestjs/common';
import { OpenToAll } from '@parasol/access';
import { problems } from '@parasol/kernel';
import { z } from 'zod';
import { Operation } from './operation';
import { Readiness } from './readiness';

const State = z.object({ state: z.enum(['alive', 'ready']) });

@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** Answers as long as the process lives. */
  @Get('health')
  @OpenToAll('supervisors of processes ask it before anybody has signed in')
  @Operation({ summary: 'Ask whether the process lives', answer: { status: 200, schema: State } })
  health(): z.infer<typeof State> {
    return { state: 'alive' };
  }

  /** 200 when the database answers and holds this program's policies, else 503. */
  @Get('readiness')
  @OpenToAll('load balancers ask it before anybody has signed in')
  @Operation({ summary: 'Ask whether the process can take requests', answer: { status: 200, schema: State }, examples: { answer: { state: 'ready' } } })
  async ready(): Promise<z.infer<typeof State>> {
    if (!(await this.readiness.ready())) throw problems.unavailable();
    return { state: 'ready' };
  }
}
