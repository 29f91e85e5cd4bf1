-- The next option a service gave with its refusal, and whether she had to tell her story again: asked once.
alter table referral.referral
  add column next_step text,
  add column repeated text check (repeated in ('yes', 'partly', 'no'));
