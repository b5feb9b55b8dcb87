export { GiveDialog } from './give-dialog';
export { useGive, type Giving } from './giving-data';
export { ProposalList } from './proposal-list';
