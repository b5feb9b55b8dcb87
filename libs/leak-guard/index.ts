export { checkText, type Checked } from './check';
export { mayInsist, REASON_CODES, type ReasonCode } from './reasons';
