-- Whoever has no number is found by his telephone too: where his day and the sound of his name were both written in another way, a file finds him by nothing else.
create index linkage_record_unnumbered_phone on linkage_record (phone) where not is_numbered;
