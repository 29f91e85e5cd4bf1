-- Policies speak first of whoever may not write, and of a thing that is no question nothing is told before the end.
alter table inbox.message alter constraint message_question_id_fkey deferrable initially deferred;
