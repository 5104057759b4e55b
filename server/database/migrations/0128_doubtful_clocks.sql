-- 时间核对: what spoke against the server's clock when the poll was opened or closed, and how somebody had looked.
alter table voting_round add column clock_notes jsonb not null default '[]';
