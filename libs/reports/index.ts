export * from './facts';
export { ClosedMonth } from './closed-month.entity';
export { CubeCell } from './cube-cell.entity';
export { INDICATORS, type Indicator } from './indicators';
export { ReportsJobsModule, ReportsModule } from './reports.module';
