-- Times are kept to the hour, so they do not say which of two answers came first.
alter table place.answer add column place bigint generated always as identity;
drop index place.answer_report;
create index answer_report on place.answer (report_id, place);
