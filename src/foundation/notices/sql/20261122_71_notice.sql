-- What has come to someone, told from the clocks that run for her and what was shared with her by name: nothing is
-- written when it comes. Here is only what she has read, and whether she wants to be told by e-mail.
create schema notice;
grant usage on schema notice to fanlight_app;

create table notice.reader (
  staff_id uuid primary key references identity.staff on delete cascade,
  -- All that came before is read.
  read_until timestamptz not null default '-infinity',
  mail text not null default 'none' check (mail in ('none', 'at-once', 'daily')),
  -- By the partnership's clock on the wall.
  mail_hour int not null default 8 check (mail_hour between 0 and 23),
  -- Until when she has been told by e-mail.
  told_until timestamptz not null default now(),
  -- Whether single letters do something on her pages.
  has_keys boolean not null default true
);
create index reader_mail on notice.reader (mail) where mail <> 'none';

-- What she has read one by one. Which thing it is tells nothing to whoever may not see the thing.
create table notice.read (
  staff_id uuid not null references identity.staff on delete cascade,
  thing_id uuid not null references process.thing on delete cascade,
  read_at timestamptz not null,
  primary key (staff_id, thing_id)
);

alter table notice.reader enable row level security;
alter table notice.reader force row level security;
alter table notice.read enable row level security;
alter table notice.read force row level security;
