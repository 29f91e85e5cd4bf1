-- Figures are counted from the step log and the clocks; nothing is kept here, and nothing leaves but counts.
create schema figures;
grant usage on schema figures to fanlight_app;
