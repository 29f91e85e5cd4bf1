-- 'published': an estimate as its publisher gives it, a value with its range and no base; nothing here could work it out again.
-- What came by file is read by everybody only where the file says so, and whoever approves it saw that.
alter table indicator.observation
  drop constraint observation_method_check,
  drop constraint observation_by_file,
  drop constraint observation_check1;
alter table indicator.observation
  add column for_everybody boolean not null default false,
  add constraint observation_method_check check (method in ('computed', 'returned', 'imported', 'weighted', 'published')),
  add constraint observation_by_file check (
    (method in ('imported', 'weighted', 'published')) = (import_id is not null) and (import_id is null or source <> '')),
  add constraint observation_counted check ((state = 'shown' and method <> 'published') = (numerator is not null)),
  add constraint observation_published check (method <> 'published' or (low is not null and denominator is null)),
  add constraint observation_for_everybody check (not for_everybody or import_id is not null);
