-- What a rehearsal plays: which demo, with which seed, how much of it.
create table rehearsal (
  only_row boolean primary key default true check (only_row),
  county text not null references area (code),
  demo text not null,
  seed integer not null,
  -- In thousandths of the constituencies.
  scale_thousandths integer not null check (scale_thousandths between 1 and 1000)
);
