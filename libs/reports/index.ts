export * from './facts';
export { ClosedMonth } from './closed-month.entity';
export { CubeCell } from './cube-cell.entity';
export { INDICATORS, type Indicator } from './indicators';
export { ReportJobsModule, ReportsModule } from './reports.module';
