import { ROLES, type Actor } from '@parasol/kernel';
import { abilityOf, type RolePages } from './ability';
import { SECTIONS, type SectionDefinition } from './sections';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * What is wrong with a policy by itself: a section that nobody reads or writes, one that does not say why it is asked or
 * who approved it, a summary of something that is not there. Empty when all is well.
 */
export function policyFaults(pages: RolePages, sections: Readonly<Record<string, SectionDefinition>> = SECTIONS): string[] {
  const faults: string[] = [];
  const named = { read: new Set<string>(), create: new Set<string>() };
  for (const role of ROLES) {
    const me: Actor = { role, workerId: NOBODY, organisationId: NOBODY, teamIds: [], sessionId: NOBODY, deviceId: NOBODY };
    for (const rule of abilityOf(me, pages[role], new Date()).rules) {
      if (rule.subject !== 'Entry') continue;
      const condition: unknown = (rule.conditions as Record<string, unknown>)['section'];
      if (condition === undefined) faults.push(`${role}: a rule on entries names no section`);
      for (const section of listed(condition)) {
        if (!(section in sections)) faults.push(`${role}: the section "${section}" does not exist`);
        for (const action of ['read', 'create'] as const) if ([rule.action].flat().includes(action)) named[action].add(section);
      }
    }
  }
  for (const [name, section] of Object.entries(sections)) {
    if (!named.read.has(name)) faults.push(`nobody may read the section "${name}"`);
    // A summary is written with its source; one whose source is not a section is written by a job.
    const writtenByJob = section.summaryOf !== undefined && !(section.summaryOf in sections);
    if (!named.create.has(name) && !writtenByJob) faults.push(`nobody may write the section "${name}"`);
    if (section.why.trim().length < 20) faults.push(`the section "${name}" does not say why it is asked`);
    if (section.approvedBy.trim() === '') faults.push(`nobody approved the section "${name}"`);
  }
  return faults;
}

function listed(condition: unknown): string[] {
  if (typeof condition === 'string') return [condition];
  const list = (condition as { $in?: string[] } | undefined)?.$in;
  return Array.isArray(list) ? list : [];
}
