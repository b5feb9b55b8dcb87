import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { May } from '@parasol/access';
import { FileAnswer, Operation } from '@parasol/http';
import { Months } from './months.service';
import { MonthList, MonthParam, MonthReceipt, ReportTable, SheetQuery, TableQuery } from './report.dto';
import { ReportTables } from './report-tables';
import { toCsv, toXlsx } from './sheets';

const CSV = 'text/csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Funding reports: sums of numbers that were rounded once, from closed months only. Internal until releases exist. */
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly months: Months,
    private readonly tables: ReportTables,
  ) {}

  @Post('months/:month/closure')
  @May('create', 'Report')
  @Operation({
    summary: 'Close a month',
    description: 'Freezes its numbers: the worker process counts and rounds them once. Closed months are never counted again, whatever is corrected later.',
    params: MonthParam, answer: { status: 202, schema: MonthReceipt }, problems: ['refused:month_not_over'], idempotent: true,
  })
  close(@Param() { month }: MonthParam) {
    return this.months.close(month);
  }

  @Get('months')
  @May('read', 'Report')
  @Operation({ summary: 'List closed months', answer: { status: 200, schema: MonthList } })
  list() {
    return this.months.list();
  }

  @Get('months/:month')
  @May('read', 'Report')
  @Operation({ summary: 'Read whether a month is closed', params: MonthParam, answer: { status: 200, schema: MonthReceipt }, problems: ['notFound'] })
  month(@Param() { month }: MonthParam) {
    return this.months.read(month);
  }

  @Get('table')
  @May('read', 'Report')
  @Operation({
    summary: 'Read a report table',
    description: 'One indicator over a run of months, with one or two breakdowns. Rows that would be 0 are absent.',
    query: TableQuery, answer: { status: 200, schema: ReportTable }, problems: ['refused:months_do_not_add_up'],
  })
  table(@Query() query: TableQuery) {
    return this.tables.table(query);
  }

  @Get('sheet')
  @May('read', 'Report')
  @Operation({ summary: 'Download a report table', query: SheetQuery, answer: { status: 200, file: [CSV, XLSX] }, problems: ['refused:months_do_not_add_up'] })
  async sheet(@Query() { format, ...query }: SheetQuery) {
    const table = await this.tables.table(query);
    return format === 'csv' ? new FileAnswer(toCsv(table), CSV, 'report.csv') : new FileAnswer(await toXlsx(table), XLSX, 'report.xlsx');
  }
}
