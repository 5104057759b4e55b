-- 须两人办理: what the second person was asked to confirm, as it stood then. Whoever confirms after it has changed would confirm something else.
alter table pending_act add column fingerprint text;
