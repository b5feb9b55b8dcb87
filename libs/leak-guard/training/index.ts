export { expand, isOpen, parseTemplates, parseUnseen, type Note, type Slots, type Template } from './corpus';
export { score, type Score } from './score';
export { train, weightsFile } from './train';
export { examine, verdict, type Model } from '../check';
