import { Clock } from '@test/builders/clock';
import { aLink } from '@test/builders/links';
import { aHouse, anActiveFile, anOffer, aPartner, type House } from '@test/builders/referrals';
import type { SignedInWorker } from '@test/builders/staff';
import { createInstallation, type Installation } from '@test/support/installation';
import { Client as Pg } from 'pg';
import { PacketLinksJobsModule } from './index';
import { PacketLinkJobs } from './packet-link.jobs';

/** A house with somebody who gives links to a clinic, one for each referral. */
async function aGiver(installation: Installation): Promise<{ house: House; give: () => Promise<string> }> {
  const house = await aHouse(installation.world);
  const clinic = await aPartner(installation.world);
  const caseWorker: SignedInWorker = await house.worker('case_worker');
  const fileId = await anActiveFile(caseWorker, house.team);
  const give = async (): Promise<string> => {
    const { id } = await anOffer(caseWorker, fileId, clinic.id);
    await aLink(caseWorker, id);
    return id;
  };
  return { house, give };
}

describe('A link for a partner without an account', () => {
  let installation: Installation;
  let outside: Pg;

  beforeAll(async () => {
    installation = await createInstallation({ worker: false });
    outside = new Pg({ connectionString: installation.database.adminUrl });
    await outside.connect();
  });
  afterAll(async () => {
    await outside?.end();
    await installation?.close();
  });

  /** How a link stands: what is set, and how many hours ago its visit ended, if there was one. Each went by mail. */
  async function stand(referralId: string, set: string, visitHours?: number): Promise<string> {
    const { rows } = await outside.query<{ id: string }>(`update signin.packet_link set ${set} where packet_id = $1 returning id`, [referralId]);
    const id = rows[0]?.id ?? '';
    if (visitHours !== undefined) await outside.query('insert into signin.packet_visit (id, organisation_id, link_id, until) select gen_random_uuid(), organisation_id, id, now() - make_interval(hours => $2) from signin.packet_link where id = $1', [id, visitHours]);
    await outside.query(`insert into signin.link_mail (link_id, organisation_id, message_id, language, state, ended_at) select id, organisation_id, gen_random_uuid(), 'en', 'sent', now() from signin.packet_link where id = $1`, [id]);
    return id;
  }

  it('is forgotten a month after it was over, with its visits and its mail, and no sooner', async () => {
    const { house, give } = await aGiver(installation);
    const elsewhere = await aGiver(installation);
    const over = (days: number): string => `ended_at = now() - interval '${days} days', end_reason = 'taken_back'`;
    const links = {
      'over for 31 days': await stand(await give(), over(31)),
      'over for 31 days, its visit for two': await stand(await give(), over(31), 48),
      'over for 31 days, its visit for an hour': await stand(await give(), over(31), 1),
      'over for 29 days': await stand(await give(), over(29)),
      'expired 31 days ago': await stand(await give(), `expires_at = now() - interval '31 days'`),
      'standing, its visit over for two days': await stand(await give(), 'id = id', 48),
      'of another house, over for 31 days': await stand(await elsewhere.give(), over(31), 48),
    };
    const clock = await Clock.of(installation, [PacketLinksJobsModule.with(undefined)]);
    for (let turn = 0; turn < 2; turn += 1) await clock.run(house.organisation.id, () => clock.get(PacketLinkJobs).forget(house.organisation.id));
    await clock.close();
    const left = async (sql: string): Promise<string[]> => {
      const { rows } = await outside.query<{ id: string }>(sql, [Object.values(links)]);
      return Object.entries(links).filter(([, id]) => rows.some((row) => row.id === id)).map(([name]) => name);
    };
    const kept = ['over for 31 days, its visit for an hour', 'over for 29 days', 'standing, its visit over for two days', 'of another house, over for 31 days'];
    expect(await left('select id from signin.packet_link where id = any ($1)')).toEqual(kept);
    expect(await left('select link_id as id from signin.link_mail where link_id = any ($1)')).toEqual(kept);
    expect(await left('select link_id as id from signin.packet_visit where link_id = any ($1)')).toEqual([kept[0], kept[3]]);
  });
});
