export { attributesOf, factsIn } from './own-terms';
export { PackageMistakes, type DirectoryPackage, type Mistake, type PackageFile } from './package';
export { readPackage } from './read-package';
export { WEEKDAYS as SCHEDULE_DAYS } from './rows';
export { locationDocument, organizationDocument, serviceDocument, type LocationDocument, type OrganizationDocument, type Schedule, type ServiceDocument, type ServiceState } from './rows';
