export { OutsideHead } from './outside-head';
export { regularsOfTeams } from './regulars';
