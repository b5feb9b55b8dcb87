import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Slows a flood of drops from one worker, by whichever door; in the memory of the process, since a table would tell who leaves drops. */
@Injectable()
export class DropLimit {
  private readonly limit = new RateLimiterMemory({ points: 60, duration: 3_600 });

  /** Counts one more; answers 0, or how many seconds to wait when it is one too many. */
  async take(workerId: string): Promise<number> {
    try {
      await this.limit.consume(workerId);
      return 0;
    } catch (error) {
      if (error instanceof RateLimiterRes) return Math.ceil(error.msBeforeNext / 1_000);
      throw error;
    }
  }
}
