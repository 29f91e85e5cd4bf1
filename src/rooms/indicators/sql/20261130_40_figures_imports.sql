-- Figures that others counted come in by file: what a file said, row by row as it was checked, who sent it and who
-- approved it. No row is about anybody. What comes of it are observations, each with its source and the file it came by.
create table indicator.figures_import (
  id uuid primary key references process.thing on delete cascade,
  -- What the file is, in the words of whoever sent it.
  title text not null check (title <> ''),
  figures jsonb not null check (jsonb_typeof(figures) = 'array'),
  sent_by uuid not null references identity.staff on delete restrict,
  approved_by uuid references identity.staff on delete restrict check (approved_by <> sent_by)
);
alter table indicator.figures_import enable row level security;
alter table indicator.figures_import force row level security;

alter table indicator.observation
  add column source text,
  -- Why the figure takes another's place, or why it is far from those before.
  add column note text,
  add column import_id uuid references process.thing on delete restrict;
alter table indicator.observation drop constraint observation_method_check;
-- 'imported': worked out here from what a file says was counted; 'weighted': with the range a survey's weights gave it.
alter table indicator.observation
  add constraint observation_method_check check (method in ('computed', 'returned', 'imported', 'weighted')),
  add constraint observation_by_file check (
    (method in ('imported', 'weighted')) = (import_id is not null) and (import_id is null or source <> ''));
