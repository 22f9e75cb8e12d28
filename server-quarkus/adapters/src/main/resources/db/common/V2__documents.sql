create table knowledge_base (
    id              varchar(36) not null primary key,
    tenant_id       varchar(36) not null,
    created_by      varchar(36) not null,
    name            text        not null,
    name_lower      text        not null,
    avatar          text,
    description     text,
    language        text        not null,
    embedding_model text        not null,
    permission      text        not null,
    chunk_method    text        not null,
    parser_config   text,
    pagerank        integer     not null,
    created_at      bigint      not null,
    updated_at      bigint      not null,
    seq             bigint      not null
);
create index knowledge_base_created on knowledge_base (tenant_id, created_at, seq);
create index knowledge_base_updated on knowledge_base (tenant_id, updated_at, seq);
create index knowledge_base_name on knowledge_base (tenant_id, name_lower, seq);

create table document (
    id                varchar(36)      not null primary key,
    tenant_id         varchar(36)      not null,
    knowledge_base_id varchar(36)      not null,
    created_by        varchar(36)      not null,
    name              text             not null,
    name_lower        text             not null,
    suffix            text             not null,
    source            text             not null,
    size              bigint           not null,
    blob_key          text             not null,
    chunk_method      text             not null,
    parser_config     text,
    metadata          text             not null,
    enabled           boolean          not null,
    parse_state       text             not null,
    parse_progress    double precision not null,
    parse_log         text             not null,
    parse_begun_at    bigint,
    parse_millis      bigint           not null,
    generation        integer          not null,
    chunk_count       bigint           not null,
    token_count       bigint           not null,
    created_at        bigint           not null,
    updated_at        bigint           not null,
    seq               bigint           not null
);
create index document_created on document (knowledge_base_id, created_at, seq);
create index document_updated on document (knowledge_base_id, updated_at, seq);
-- The names of a knowledge base, its counts and its sums are each read from an index alone.
create index document_name on document (knowledge_base_id, name_lower, seq, name, tenant_id);
create index document_counts on document (knowledge_base_id, tenant_id, chunk_count, token_count);
