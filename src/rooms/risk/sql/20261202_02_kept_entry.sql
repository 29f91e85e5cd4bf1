-- What was typed of an assessment that is not completed, sealed: kept for whoever typed it, gone when it is completed or put
-- aside.
alter table risk.assessment
  add column kept bytea check (length(kept) <= 131072),
  add column kept_by uuid references identity.staff on delete restrict,
  add column kept_at timestamptz,
  add constraint assessment_kept check ((kept is null) = (kept_by is null) and (kept is null) = (kept_at is null));
create index assessment_kept on risk.assessment (kept_by) where kept_by is not null;
