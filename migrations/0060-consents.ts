import type { MigrationInterface, QueryRunner } from 'typeorm';

const ITEMS = `array['working_name', 'pronouns', 'safe_contact', 'name_in_papers',
  'needs', 'needs_words', 'health_services', 'safety_plan', 'safety_plan_words', 'incidents', 'incident_words',
  'housing_money_steps', 'housing_money_words', 'grants', 'grant_words', 'rights_matters', 'rights_words']`;

/**
 * Consents name what they cover, and which script was read out. What packets showed until now was nothing of the file, so those that
 * are there cover no item; version 0 says that there was no script yet. Of several that stood for the same partner the newest stands.
 */
export class Consents1763700000060 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table parasol.consent
        drop constraint consent_state_check,
        alter column mode drop not null,
        alter column valid_from drop not null,
        alter column valid_until drop not null,
        add column line_id uuid,
        add column items text[] not null default '{}',
        add column taken_out text[] not null default '{}',
        add column script_version int not null default 0,
        add column script_read bytea,
        add column answered_at timestamptz;
    `);
    await queryRunner.query('alter table parasol.consent no force row level security; alter table jobs.outbox no force row level security');
    await fillIn(queryRunner);
    await queryRunner.query('alter table parasol.consent force row level security; alter table jobs.outbox force row level security');
    await queryRunner.query(`
      alter table parasol.consent
        alter column line_id set not null,
        alter column script_version drop default,
        add constraint consent_state_check check (state in ('asked', 'given', 'declined', 'deferred', 'narrowed', 'expired', 'withdrawn', 'superseded')),
        add constraint consent_items_check check (items <@ ${ITEMS} and taken_out <@ ${ITEMS} and not items && taken_out),
        add constraint consent_script_version_check check (script_version >= 0),
        add constraint consent_answer_check check (mode is not null or state in ('asked', 'deferred')),
        add constraint consent_days_check check ((valid_from is not null and valid_until is not null) = (state not in ('asked', 'declined', 'deferred')));
      create index consent_line_idx on parasol.consent (line_id);
      create unique index consent_standing_key on parasol.consent (case_file_id, recipient_organisation_id, purpose) where state in ('given', 'narrowed');
      grant update (state, ended_at, version) on parasol.consent to parasol_policy;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}

async function fillIn(queryRunner: QueryRunner): Promise<void> {
  // Consents past their last day are told so now, lest a newer one for the same partner bring them back.
  await queryRunner.query(`
    with past as (
      update parasol.consent set state = 'expired', ended_at = now(), version = version + 1 where state = 'given' and valid_until < current_date
      returning id, organisation_id
    )
    insert into jobs.outbox (id, organisation_id, kind, subject_id) select gen_random_uuid(), organisation_id, 'consent.expired', id from past
  `);
  await queryRunner.query(`
    with newest as (
      select id, first_value(id) over (partition by case_file_id, recipient_organisation_id, purpose order by created_at desc, id desc) as stands
      from parasol.consent where state = 'given'
    )
    update parasol.consent c set line_id = n.stands, state = case when c.id = n.stands then 'given' else 'superseded' end,
      ended_at = case when c.id = n.stands then null else now() end, version = c.version + (c.id <> n.stands)::int
    from newest n where n.id = c.id
  `);
  await queryRunner.query(`
    update parasol.consent set line_id = coalesce(line_id, id), answered_at = created_at,
      valid_from = case when state = 'declined' then null else valid_from end, valid_until = case when state = 'declined' then null else valid_until end
  `);
}
