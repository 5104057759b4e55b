-- What the application's role may do, after every migration: it owns nothing, and of the ledger it may only append.

revoke all on all tables in schema public from :application;
grant usage on schema public to :application;
grant select, insert, update, delete on all tables in schema public to :application;
grant usage on all sequences in schema public to :application;
grant execute on all functions in schema public to :application;

revoke update, delete on ledger_entry, ledger_position, ledger_checkpoint from :application;
revoke update, delete on exclusion from :application;
revoke insert, update, delete on migration from :application;
revoke insert, delete on installation from :application;
