-- Coordinators ask for a month to be closed and read the protected numbers; the reports' own role counts and freezes them.
create policy closed_month_read on reports.closed_month for select to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) = 'coordinator');
create policy closed_month_ask on reports.closed_month for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and (select access.role()) = 'coordinator'
              and asked_by = (select access.worker()) and state = 'closing' and month < date_trunc('month', current_date));
create policy closed_month_work on reports.closed_month to parasol_reports using (organisation_id = (select access.organisation()));
create policy cube_cell_read on reports.cube_cell for select to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) = 'coordinator');
-- A cell is written while its month is being closed, and never again.
create policy cube_cell_work on reports.cube_cell for select to parasol_reports using (organisation_id = (select access.organisation()));
create policy cube_cell_freeze on reports.cube_cell for insert to parasol_reports
  with check (organisation_id = (select access.organisation())
              and exists (select 1 from reports.closed_month m where m.month = cube_cell.month and m.state = 'closing'));
