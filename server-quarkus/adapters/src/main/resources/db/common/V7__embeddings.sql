-- Vectors of texts by the SHA-256 of the text, so that what has not changed is not embedded again. Rows are only a
-- saving: the oldest go first when there are too many.
create table embedding_cache (
    tenant_id varchar(36) not null,
    model     text        not null,
    hash      varchar(64) not null,
    kept_at   bigint      not null,
    vector    bytea       not null,
    primary key (tenant_id, model, hash)
);
create index embedding_cache_age on embedding_cache (kept_at);

-- How many numbers the vectors of a tenant's models outside of the server have.
create table vector_size (
    tenant_id varchar(36) not null,
    model     text        not null,
    size      integer     not null,
    primary key (tenant_id, model)
);
