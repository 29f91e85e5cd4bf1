-- A month's median is worked out of its waits alone, and of them in their order.
create index counted_waits on figures.counted (measure, month, hours) include (agency, other_agency) where hours is not null;
