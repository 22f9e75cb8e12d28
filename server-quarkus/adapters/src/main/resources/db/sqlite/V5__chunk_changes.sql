-- The change log. "autoincrement" never gives a number twice, not even after the last row was deleted; and since SQLite
-- has one writer at a time, the numbers become visible in their order.
create table chunk_change (
    sequence          integer     not null primary key autoincrement,
    tenant_id         varchar(36) not null,
    model             text        not null,
    knowledge_base_id varchar(36) not null,
    document_id       varchar(36),
    chunk_id          varchar(32)
);
create index chunk_change_index on chunk_change (tenant_id, model, sequence);
create index chunk_change_subject on chunk_change (knowledge_base_id, document_id, chunk_id);
