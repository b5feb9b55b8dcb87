export { expand, isOpen, type Note, type Slots, type Template } from './corpus';
export { readCorpus, type Corpus } from './files';
export { score, type Score } from './score';
export { train, weightsFile } from './train';
export { examine, verdict, type Model } from '../check';
