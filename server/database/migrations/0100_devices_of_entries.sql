-- 录入的设备: the browser that a session was opened in, as a hash of the number that it keeps, and with each of two entries the device that it came from.
alter table session add column device text;
alter table bundle_entry add column device text;
alter table audit_recount add column device text;
alter table paper_register_copy add column device text;
alter table primary_sheet add column device text;
