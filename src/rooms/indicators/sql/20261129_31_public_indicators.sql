-- Everybody may read what the strategy is judged by, by one function: no table of it.
grant usage on schema indicator to fanlight_public;
