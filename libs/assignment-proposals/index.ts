export { AssignmentProposalsModule } from './assignment-proposals.module';
