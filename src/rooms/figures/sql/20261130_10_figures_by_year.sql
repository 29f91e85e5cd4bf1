-- Splits that tell how many kept a limit take more than a quarter has: they are released by the year, from April (ADR 0027).
alter table figures.release drop constraint release_months_check;
alter table figures.release add constraint release_months_check check (months in (1, 3, 12));
