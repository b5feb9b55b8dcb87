import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';

interface MonthlyCount {
  readonly month: string;
  readonly hits: number;
  readonly insisted: number;
}

/** Every month so far is few rows. */
const MOST_MONTHS = 120;

@Injectable()
export class LeakCounts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of the actor's organisation, the latest month first. */
  async list(): Promise<{ items: MonthlyCount[] }> {
    const items = await this.unitOfWork.query<MonthlyCount>(
      `select to_char(month, 'YYYY-MM') as month, hits, insisted from parasol.leak_count order by parasol.leak_count.month desc limit ${MOST_MONTHS}`,
    );
    return { items };
  }
}
