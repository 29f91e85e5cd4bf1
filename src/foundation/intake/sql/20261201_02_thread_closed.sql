-- That she closed her way back herself, and in which hour: so that whoever would answer knows that nobody reads it. Nothing
-- else of the thread is left then: neither what it was found by, nor what an answer was sealed to, nor an answer.
alter table intake.thread add column closed_by_her_at timestamptz check (closed_by_her_at = date_trunc('hour', closed_by_her_at));
