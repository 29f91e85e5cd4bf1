-- Screens that an answer asked for and that somebody said, with a reason in the chronology, are not needed.
alter table risk.assessment add column reasoned_away text[] not null default '{}';
-- Nothing was ever written here: the reason for a level is among the sealed answers, and signed in the chronology.
alter table risk.assessment drop column reasons;
