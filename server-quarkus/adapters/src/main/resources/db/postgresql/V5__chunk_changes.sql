-- The change log. An identity never gives a number twice. Numbers are given before they become visible, so whoever
-- writes here holds the index's lock until it commits: within one index they become visible in their order.
create table chunk_change (
    sequence          bigint      not null primary key generated always as identity,
    tenant_id         varchar(36) not null,
    model             text        not null,
    knowledge_base_id varchar(36) not null,
    document_id       varchar(36),
    chunk_id          varchar(32)
);
create index chunk_change_index on chunk_change (tenant_id, model, sequence);
create index chunk_change_subject on chunk_change (knowledge_base_id, document_id, chunk_id);

-- Names and ids are compared by their code points, as everywhere else, whatever language the database was made for.
alter table document alter column name_lower type text collate "C";
alter table knowledge_base alter column name_lower type text collate "C";
alter table chunk alter column id type varchar(32) collate "C";
