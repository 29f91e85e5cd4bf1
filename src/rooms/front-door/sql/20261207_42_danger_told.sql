-- That there is danger now may be said after a contact arrived: by whoever asked for her, or to whoever works on it. When and by
-- whom it was said last; with neither, it is what was sent.
alter table front_door.contact
  add column danger_said_at timestamptz,
  add column danger_said_by text check (danger_said_by in ('referrer', 'front-door')),
  add constraint danger_said check ((danger_said_at is null) = (danger_said_by is null));
