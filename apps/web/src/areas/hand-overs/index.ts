export { HandOverNotes } from './hand-over-notes';
