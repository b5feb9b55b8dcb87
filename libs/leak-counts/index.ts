export { LeakCount } from './leak-count.entity';
export { LeakCountsModule } from './leak-counts.module';
