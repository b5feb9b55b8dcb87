import { Injectable } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import { ADDS_UP_OVER_TIME } from './indicators';
import { MARKING, type Breakdown, type ReportTable, type TableQuery } from './report.dto';

const COLUMN: Readonly<Record<Breakdown, string>> = { month: `to_char(month, 'YYYY-MM')`, category: 'category', setting: 'setting', area_group: 'area_group' };
const LONGEST_MONTHS = 60;

const ROUNDED = 'Every number is a sum of cells that were rounded to 5 once, when the month was closed. 0 stands for 0 to 4, 5 for 1 to 9.';
const PEOPLE = ' People are counted once per month: months must not be added up.';

/** Tables for coordinators: sums of frozen cells and nothing else, so nothing is ever counted from an open month. */
@Injectable()
export class ReportTables {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditService,
  ) {}

  async table({ indicator, from, to, by, and }: TableQuery): Promise<ReportTable> {
    const months = monthsBetween(from, to);
    if (and === by) throw problems.invalid([{ pointer: '/query/and', code: 'same_as_by' }]);
    const breakdowns = and ? [by, and] : [by];
    if (!ADDS_UP_OVER_TIME[indicator] && months.length > 1 && !breakdowns.includes('month')) {
      throw problems.refused('months_do_not_add_up', 'People cannot be added up over months. Break the table down by month.', [{ pointer: '/query/by', code: 'month_needed' }]);
    }
    const closed = await this.unitOfWork.query<{ month: string }>(
      `select to_char(month, 'YYYY-MM') as month from reports.closed_month where state = 'closed' and month = any($1::date[]) order by 1`,
      [months.map((month) => `${month}-01`)],
    );
    const counted = closed.map(({ month }) => month);
    const columns = breakdowns.map((each) => COLUMN[each]);
    const rows = await this.unitOfWork.query<{ keys: string[]; value: number }>(
      `select array[${columns.join(', ')}] as keys, sum(value)::int as value from reports.cube_cell
       where indicator = $1 and month = any($2::date[]) group by ${columns.join(', ')} order by ${columns.join(', ')}`,
      [indicator, counted.map((month) => `${month}-01`)],
    );
    this.audit.readOf({ action: 'report.read', subjectType: 'report', reason: indicator });
    const adds = ADDS_UP_OVER_TIME[indicator];
    return {
      marking: MARKING,
      indicator,
      months: counted,
      missingMonths: months.filter((month) => !counted.includes(month)),
      by: breakdowns,
      rows,
      ...(adds || counted.length <= 1 ? { total: rows.reduce((sum, row) => sum + row.value, 0) } : {}),
      note: adds ? ROUNDED : ROUNDED + PEOPLE,
    };
  }
}

function monthsBetween(from: string, to: string): string[] {
  const count = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const [first, last] = [count(from), count(to)];
  if (last < first) throw problems.invalid([{ pointer: '/query/to', code: 'before_from' }]);
  if (last - first >= LONGEST_MONTHS) throw problems.invalid([{ pointer: '/query/to', code: 'too_long' }]);
  return Array.from({ length: last - first + 1 }, (_, n) => `${Math.floor((first + n) / 12)}-${String(((first + n) % 12) + 1).padStart(2, '0')}`);
}
