-- 领票登记: against which document, and who wrote for a voter who cannot write himself; deleted with the rest of the row.

alter table check_in add column document text check (document in ('voter-card', 'identity-card'));
alter table check_in add column helper text;
