-- What a session stands for is worked out when it opens and whenever its seat, its person or a role changes, not for
-- every query of every page (ADR 0015). Nobody's session outlives this file: everyone signs in again.
truncate identity.session;
alter table identity.session add column staff_name text;
alter table identity.session add column agency_id text;
alter table identity.session add column agency_name text;
alter table identity.session add column team_id text;
alter table identity.session add column role_id text;
alter table identity.session add column role_name text;
-- Everything an involvement can be given to that this actor is.
alter table identity.session add column grantees text[] not null default '{}';
alter table identity.session add column permissions text[] not null default '{}';
-- The seat's own end.
alter table identity.session add column seat_until timestamptz;
-- False once its person has left or its seat has ended: from then on it is as if there were no such session.
alter table identity.session add column is_standing boolean not null default false;
-- Has someone said that she has a conflict of interest? Kept by the module access.
alter table identity.session add column is_conflicted boolean not null default false;
create index session_seat on identity.session (seat_id);
