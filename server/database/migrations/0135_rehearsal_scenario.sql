-- What a rehearsal plays: the plan alone, or the plan with everything that can go wrong on the day.
alter table rehearsal
  add column scenario text not null default 'plan' check (scenario in ('plan', 'eventful'));
