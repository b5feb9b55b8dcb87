export { DeskTransactions, systemOf, type Desk, type Visitor } from './desk/desk-transactions';
export { KeyLists } from './keys/key-lists';
export { SealedModule } from './sealed.module';
