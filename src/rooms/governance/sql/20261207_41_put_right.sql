-- Who was there can be put right while the minutes are open: what is said later of a seat stands in place of what was, which stays.
alter table governance.attendance add column at timestamptz not null default now();
alter table governance.attendance drop constraint attendance_pkey;
alter table governance.attendance add primary key (meeting_id, seat_id, at);
-- When it was put right, by whom, why, and what it came to before: [{"at", "by", "why", "members", "agencies", "quorum"}].
alter table governance.meeting add column put_right jsonb not null default '[]' check (jsonb_typeof(put_right) = 'array');
-- A meeting ends after it begins. What was planned before this stays as it was typed.
alter table governance.meeting add constraint meeting_ends_later check (ends > starts) not valid;
