-- 待复核事项: what a request is about, so that of two requests for the same act about the same thing the second is not taken. Requests that wait
-- already have none; it goes when the request is decided.
alter table pending_act add column about text;
create unique index pending_act_about on pending_act (county, act, about) where state = 'waiting';
