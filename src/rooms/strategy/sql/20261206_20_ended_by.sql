-- Who ended what was said of an item: of one that is not said anew nobody else tells who took it out. Written by the database itself
-- (strategy.ends_once); what ended before this has nobody here.
alter table strategy.item_version add column ended_by text;
