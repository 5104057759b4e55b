-- 不是国家标准中的民族名称, of those whom an import registered: kept as they were written, and told with how many and where the first one stands.
alter table voter_import add column ethnicities jsonb not null default '[]';
