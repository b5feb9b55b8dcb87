-- The outbox: whoever acts may write a job down for their own organisation, and read none back.
create policy outbox_add on jobs.outbox for insert to parasol_app with check (organisation_id = (select access.organisation()));
-- A processor may hand a job over to the organisation whose turn it is (the answer to a referral goes to its sender).
create policy outbox_hand_over on jobs.outbox for insert to parasol_system with check (true);
-- The relay moves ids and codes of all organisations; it sees no other table of theirs.
create policy outbox_relay on jobs.outbox to parasol_jobs using (true);
