export * from './codes';
export { DOCUMENT_FORMAT, EMPTY_DOCUMENT, type SealedDocument, sealedDocumentSchema, type SealedEntry, type SealedFields, type SealedSection, SECTIONS } from './document';
export { COVER_DROP, type Drop, DROP_FORMAT, dropSchema, NO_FILE } from './drop';
export { decodeDocument, decodeDrop, dropRoomLeft, encodeDocument, encodeDrop, roomLeft } from './encoding';
export { addEntry, changeEntry, checkFields, type Editor, forgetEntry, type Reminder, reminders, removeEntry, trimPast } from './editing';
