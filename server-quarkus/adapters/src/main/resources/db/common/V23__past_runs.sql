-- The last runs of each knowledge base, as things were when they ended; one without a document is of the whole knowledge base.
create table past_run (
    id                varchar(36) not null primary key,
    tenant_id         varchar(36) not null,
    knowledge_base_id varchar(36) not null,
    document_id       varchar(36),
    name              text        not null,
    name_lower        text        not null,
    suffix            text        not null,
    source            text        not null,
    method            text        not null,
    outcome           text        not null,
    chunks            bigint      not null,
    log               text        not null,
    begun_at          bigint,
    millis            bigint      not null,
    created_at        bigint      not null,
    updated_at        bigint      not null,
    seq               bigint      not null
);
create index past_run_order on past_run (knowledge_base_id, seq);

alter table document add column thumbnail boolean not null default false;
