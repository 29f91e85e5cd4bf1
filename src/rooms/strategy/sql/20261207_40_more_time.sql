-- Until when more time was asked for, and what was given: whoever does an action asks, somebody else decides.
alter table strategy.report add column due date;
