-- A file may show it too: a paper or a picture, cleaned of what it says about its makers. Not sealed: it is read by whoever
-- reads the plan, and is nobody's. Withdrawn, its content is taken away.
alter table strategy.evidence add column file_type text
  check (file_type in ('application/pdf', 'image/png', 'image/jpeg', 'text/plain'));
alter table strategy.evidence add column file bytea check (length(file) between 1 and 5 * 1024 * 1024);
alter table strategy.evidence drop constraint evidence_kind_check;
alter table strategy.evidence add constraint evidence_kind_check check (kind in ('link', 'data', 'file', 'testimony'));
alter table strategy.evidence add check (
  (kind = 'file') = (file_type is not null)
  and (file is null or kind = 'file')
  and (kind <> 'file' or file is not null or withdrawn_why is not null));
