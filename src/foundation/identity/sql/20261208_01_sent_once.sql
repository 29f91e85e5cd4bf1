-- What a session sent, so that the same form sent twice is done once. A keyed hash of it, and where it led; gone with its session.
create table identity.sent_form (
  key bytea primary key check (length(key) = 32),
  session bytea not null references identity.session (token_hash) on delete cascade,
  -- An address of our own. None while its transaction runs.
  led_to text check (led_to like '/%')
);
create index sent_form_session on identity.sent_form (session);
alter table identity.sent_form enable row level security;
alter table identity.sent_form force row level security;
