-- The level of risk that stands beside a referral is the one that goes with it, for the lists of who receives it; where it was not
-- chosen there is none.
update referral.referral set risk_level = null where risk_level is not null and not 'risk' = any (parts);
