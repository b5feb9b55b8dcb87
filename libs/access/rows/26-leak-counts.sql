-- How often the leak guard held something back: by organisation and month, so that nobody can be asked about it.
create policy leak_count_read on parasol.leak_count for select to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) in ('coordinator', 'administrator'));
create policy leak_count_counted on parasol.leak_count to parasol_policy using (organisation_id = (select access.organisation()));

-- One more, for the organisation of whoever acts: a text that was held back, or one that its writer insisted on.
create function access.count_leak(insisted boolean) returns void language sql volatile security definer set search_path = '' as $$
  insert into parasol.leak_count as c (id, organisation_id, month, hits, insisted)
  select gen_random_uuid(), access.organisation(), date_trunc('month', now())::date, 1 - counted.one, counted.one from (select count_leak.insisted::int as one) counted
  on conflict (organisation_id, month) do update set hits = c.hits + excluded.hits, insisted = c.insisted + excluded.insisted
$$;

revoke execute on function access.count_leak(boolean) from public;
grant execute on function access.count_leak(boolean) to parasol_app;
alter function access.count_leak(boolean) owner to parasol_policy;
