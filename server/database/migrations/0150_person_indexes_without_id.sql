-- Of one name, or born on one day, there are many: without the person behind it the index holds each value once, is written at two thirds of the time, and whoever
-- pages through the register sorts the few of one value himself.
drop index person_by_strokes, person_by_birth;
create index person_by_strokes on person (county, sort_key);
create index person_by_birth on person (county, birth_date);
