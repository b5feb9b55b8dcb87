import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { UnitOfWork } from '@parasol/database';
import { Problem, problems } from '@parasol/kernel';
import { ContactEffects } from './contact-effects';
import { ContactDetails } from './contact-details';
import { contentOf, placeOf } from './contact-inputs';
import { ReferenceReader } from './contact-references';
import type { ContactPlace } from './contact-rows';
import type { ContactRow } from './contact-view';
import type { ContactReceipt, Correction, VoidBody } from './contact.dto';
import { ContactsService } from './contacts.service';

/** The author sets right or takes back what they logged, for seven days. */
@Injectable()
export class ContactCorrections {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly contacts: ContactsService,
    private readonly references: ReferenceReader,
    private readonly effects: ContactEffects,
    private readonly details: ContactDetails,
  ) {}

  /**
   * Replaces what was done and said; where and when only if the input names it, within the same team.
   * @param version the one that the author edits
   */
  async correct(id: string, version: number, input: Correction): Promise<ContactReceipt> {
    const { row, facts } = await this.contacts.findToWrite(id);
    this.policy.demand('update', 'Contact', facts);
    if (row.state === 'voided') throw problems.wrongState();
    if (row.version !== version) throw problems.stale();
    const changed = { ...row, ...(await this.placeAfter(row, input)), ...contentOf(input, this.peopleAfter(row, input)) };
    const [stored] = await this.unitOfWork.query<{ version: number }>(
      `update parasol.contact set state = 'corrected', version = version + 1, changed_at = now(), people = $3, outreach_session_id = $4, area_id = $5,
         setting = $6, shift = $7, held_on = $8, supplies = $9, services = $10, needs = $11, gender_band = $12, age_band = $13,
         returning_person = $14, wants_follow_up = $15, detail = $16
       where id = $1 and version = $2 and state <> 'voided' returning version`,
      [
        id, version, changed.people, changed.outreachSessionId, changed.areaId, changed.setting, changed.shift, changed.heldOn,
        JSON.stringify(changed.supplies), changed.services, changed.needs, changed.genderBand, changed.ageBand, changed.returning, changed.wantsFollowUp,
        await this.details.seal(this.unitOfWork.organisationId, { ...row, version: version + 1 }, input),
      ],
    );
    if (!stored) throw problems.stale();
    await this.effects.corrected(changed, stored.version, row.wantsFollowUp);
    return { id, state: 'corrected', version: stored.version };
  }

  /**
   * Takes a contact back: what it said is removed, and it counts as nothing. The row stays with its time and team, and
   * with the file that it was about, so that it shows to nobody who did not see it before.
   */
  async void(id: string, { reason }: VoidBody): Promise<ContactReceipt> {
    const { row, facts } = await this.contacts.find(id);
    this.policy.demand('end', 'Contact', facts);
    const [stored] = await this.unitOfWork.query<{ version: number }>(
      `update parasol.contact set state = 'voided', void_reason = $2, version = version + 1, changed_at = now(), people = 0, regular_id = null,
         area_id = null, supplies = '[]', services = '{}', needs = '{}', gender_band = null, age_band = null, returning_person = null, wants_follow_up = false,
         detail = null
       where id = $1 and state <> 'voided' returning version`,
      [id, reason],
    );
    if (!stored) throw problems.wrongState();
    await this.effects.voided({ ...row, areaGroup: null }, stored.version, reason);
    return { id, state: 'voided', version: stored.version };
  }

  private async placeAfter(row: ContactRow, input: Correction): Promise<ContactPlace> {
    if (input.outreachSessionId === undefined && !input.place) {
      const { areas } = await this.references.of(row.areaId === null ? [] : [{ place: { areaId: row.areaId } }]);
      return { ...row, areaGroup: (row.areaId !== null && areas.get(row.areaId)) || null };
    }
    const place = placeOf(input, await this.references.of([input]), this.unitOfWork.actor);
    if (place instanceof Problem) throw place;
    if (place.teamId !== row.teamId) throw problems.refused('other_team', 'A correction does not move a contact to another team.');
    return place;
  }

  private peopleAfter(row: ContactRow, { people }: Correction): number {
    if (people === undefined) return row.people;
    if (row.kind !== 'group') throw problems.refused('not_a_group', 'Only a group has a number of people.', [{ pointer: '/body/people', code: 'not_a_group' }]);
    return people;
  }
}
