export { LeakCounts } from './leak-counts';
