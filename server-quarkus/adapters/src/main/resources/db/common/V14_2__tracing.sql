-- Where a tenant wants its traces; the secret is sealed.
create table tracing_account (
    tenant_id     varchar(36) not null primary key,
    host          text        not null,
    public_key    text        not null,
    sealed_secret text        not null,
    updated_at    bigint      not null
);
