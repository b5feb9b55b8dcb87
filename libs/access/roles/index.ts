import type { RolePage, RolePages } from '../ability';
import { administrator } from './administrator';
import { adviser } from './adviser';
import { caseWorker } from './case-worker';
import { coordinator } from './coordinator';
import { everybody } from './everybody';
import { linkHolder } from './link-holder';
import { outreachWorker } from './outreach-worker';
import { partnerWorker } from './partner-worker';
import { supervisor } from './supervisor';

export { linkHolder };

const withEverybody = (page: RolePage): RolePage => (me, may, now) => {
  everybody(me, may, now);
  page(me, may, now);
};

export const ROLE_PAGES: RolePages = {
  outreach_worker: withEverybody(outreachWorker),
  case_worker: withEverybody(caseWorker),
  supervisor: withEverybody(supervisor),
  coordinator: withEverybody(coordinator),
  adviser: withEverybody(adviser),
  partner_worker: withEverybody(partnerWorker),
  administrator: withEverybody(administrator),
};
