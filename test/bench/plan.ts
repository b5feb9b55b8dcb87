/** How a data set is spread over organisations, teams and workers. */
export interface Plan {
  readonly teams: number;
  readonly filesPerTeam: number;
  readonly contactsPerTeam: number;
  readonly caseWorkersPerTeam: number;
  readonly outreachWorkersPerTeam: number;
  readonly openTasksPerTeam: number;
  /** Who signs in and asks, spread evenly over the teams. */
  readonly crew: { readonly case_worker: number; readonly outreach_worker: number };
}

const FILES = 50_000;
const CONTACTS_PER_FILE = 10;
const FILES_PER_TEAM = 400;
/** On the average; the least have half as many, and the most half as many again. */
const FILES_PER_WORKER = 40;
export const TEAMS_PER_ORGANISATION = 20;
const CREW = { case_worker: 80, outreach_worker: 40 };

/**
 * @param size 1 is 50,000 case files and 500,000 contacts
 * @param openTasks in all, in the queues of those who ask: so many can be claimed in one run
 */
export function planOf(size: number, openTasks = 40_000): Plan {
  const teams = Math.max(1, Math.round((size * FILES) / FILES_PER_TEAM));
  const filesPerTeam = Math.max(4, Math.round((size * FILES) / teams));
  const caseWorkersPerTeam = Math.max(1, Math.round(filesPerTeam / FILES_PER_WORKER));
  const outreachWorkersPerTeam = Math.max(1, Math.round(caseWorkersPerTeam / 2));
  const crew = { case_worker: Math.min(CREW.case_worker, teams * caseWorkersPerTeam), outreach_worker: Math.min(CREW.outreach_worker, teams * outreachWorkersPerTeam) };
  const openTasksPerTeam = Math.ceil(openTasks / Math.min(teams, CREW.case_worker));
  return { teams, filesPerTeam, contactsPerTeam: filesPerTeam * CONTACTS_PER_FILE, caseWorkersPerTeam, outreachWorkersPerTeam, openTasksPerTeam, crew };
}

/** How many of the crew work in the team of this number, from 0. */
export const crewOf = (count: number, teams: number, team: number): number => Math.floor(count / teams) + (team < count % teams ? 1 : 0);
