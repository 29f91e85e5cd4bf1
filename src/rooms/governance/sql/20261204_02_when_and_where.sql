-- From when to when a meeting is, and where, as far as that is known. Times are of the wall: "10:00".
alter table governance.meeting add column starts text check (starts ~ '^[0-2][0-9]:[0-5][0-9]$');
alter table governance.meeting add column ends text check (ends ~ '^[0-2][0-9]:[0-5][0-9]$');
alter table governance.meeting add column place text check (length(place) between 1 and 200);
alter table governance.meeting add check ((starts is null) = (ends is null));
