-- A case has no level of risk that its referral did not bring: where it was not among the parts chosen, the service assesses it
-- itself, and shows nothing that it was not told.
update casework.case_file c set risk_level = null
from process.thing t join referral.referral r on r.id = t.parent_id
where t.id = c.id and c.risk_level is not null and not 'risk' = any (r.parts);
