-- A remark may be about any page the public sees, not a page of information alone: by its key, "p.21" as before.
alter table information.remark alter column page type text using 'p.' || page;
alter table information.remark add constraint page_is_a_key
  check (page ~ '^(partnership/)?[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+){0,3}$' and length(page) <= 100);
