-- A look-up asks of everybody who shares a key who she is: that stands in the key itself, side by side in its index, so
-- that in a large county it need not be fetched record by record from all over another. Empty while it is nobody's.
alter table people.block_key add column person_id uuid;
update people.block_key k set person_id = m.person_id
from people.membership m where m.record_id = k.record_id and m.until is null;

drop index people.block_key_record;
alter table people.block_key drop constraint block_key_pkey;
alter table people.block_key add primary key (record_id, key);
create index block_key_person on people.block_key (key, person_id);
