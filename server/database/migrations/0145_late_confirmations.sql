-- A confirmation on a phone that came after the last day for nominations is kept with the nomination and does not count.
alter table refused_signature drop constraint refused_signature_reason_check;
alter table refused_signature add constraint refused_signature_reason_check
  check (reason in ('not-on-roll', 'signed-twice', 'more-than-seats', 'too-late'));
