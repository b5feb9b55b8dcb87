export { HandOverItem } from './hand-over-item.entity';
export { HandOverNote } from './hand-over-note.entity';
export { HandOver } from './hand-over.entity';
export { HandOversJobsModule, HandOversModule } from './hand-overs.module';
