-- Who first had a letter or a paper of the ladder open, and when: of slips it is known already.
alter table letter_part add column opened_at timestamptz, add column opened_by uuid;
alter table ladder_step add column opened_at timestamptz, add column opened_by uuid;
