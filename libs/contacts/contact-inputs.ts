import { isWritable } from '@parasol/case-files';
import { type Actor, type Problem, problems } from '@parasol/kernel';
import type { References } from './contact-references';
import type { ContactContent, ContactPlace, ContactWho } from './contact-rows';
import type { Correction, NewContact } from './contact.dto';
import { unknownReference } from './references';

/** Where a contact stands: in the session or the place that the input names. */
export function placeOf(input: Pick<Correction, 'outreachSessionId' | 'place'>, { sessions, areas }: References, actor: Actor): ContactPlace | Problem {
  const { outreachSessionId, place } = input;
  if (outreachSessionId !== undefined) {
    const session = sessions.get(outreachSessionId);
    return session ? { ...session, outreachSessionId } : unknownReference('/body/outreachSessionId');
  }
  if (!place) return problems.invalid([{ pointer: '/body', code: 'session_or_place' }]);
  const teamId = place.teamId ?? (actor.teamIds.length === 1 ? actor.teamIds[0] : undefined);
  if (teamId === undefined) return problems.invalid([{ pointer: '/body/place/teamId', code: 'required' }]);
  const areaGroup = areas.get(place.areaId);
  if (areaGroup === undefined) return unknownReference('/body/place/areaId');
  return { teamId, outreachSessionId: null, areaId: place.areaId, areaGroup, setting: place.setting, shift: place.shift, heldOn: place.heldOn };
}

/** Whom it was with: a regular of the same team, or a file that is neither before the person's agreement nor over. */
export function whoOf(input: NewContact, teamId: string, { regulars, files }: References): ContactWho | Problem {
  if (input.kind === 'regular') {
    const known = regulars.get(input.regularId) === teamId;
    return known ? { kind: 'regular', regularId: input.regularId, caseFileId: null } : unknownReference('/body/regularId');
  }
  if (input.kind === 'case_file') {
    const file = files.get(input.caseFileId);
    if (!file) return unknownReference('/body/caseFileId');
    return isWritable(file.state) ? { kind: 'case_file', regularId: null, caseFileId: input.caseFileId } : problems.wrongState();
  }
  return { kind: input.kind, regularId: null, caseFileId: null };
}

/** @param people how many, where the input itself does not decide it */
export function contentOf(input: Correction | NewContact, people: number): ContactContent {
  const { supplies, services, needs, wantsFollowUp, genderBand = null, ageBand = null, returning = null } = input;
  return { people, supplies, services, needs, genderBand, ageBand, returning, wantsFollowUp };
}
