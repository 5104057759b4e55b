-- One person is added or taken off for one reason once at one place: at another place of the same level for the same reason again.
drop index roll_change_standing;
create unique index roll_change_standing on roll_change (county, cycle, level, person, change, constituency) nulls not distinct
  where withdrawn_on is null;
