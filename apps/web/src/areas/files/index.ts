export { ConsentDialog } from './consent-dialog';
export { ConsentItems } from './consent-items';
export { ReleaseChoice, type Chosen } from './release-choice';
export { RELEASE_ITEMS } from './release-items';
export { SharedContents, type Shared } from './shared-contents';
