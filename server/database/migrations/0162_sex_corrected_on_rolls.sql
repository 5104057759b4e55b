-- 更正性别 is an amendment of a roll without a name: an amendment says the one or the other.
alter table roll_correction
  drop constraint roll_correction_check1,
  add constraint roll_correction_amended
    check (num_nonnulls(amended_name, amended_sex) = case when kind = 'amended' then 1 else 0 end);
