-- What waits or runs; a job that ended has no row. One job a document: a new one takes the place of the one before.
create table ingest_job (
    id                varchar(36) not null primary key,
    tenant_id         varchar(36) not null,
    knowledge_base_id varchar(36) not null,
    document_id       varchar(36) not null,
    generation        integer     not null,
    attempt           integer     not null,
    worker            text,
    leased_until      bigint      not null,
    not_before        bigint      not null,
    created_at        bigint      not null,
    seq               bigint      not null
);
create unique index ingest_job_document on ingest_job (document_id);
create index ingest_job_order on ingest_job (created_at, seq);
