-- Models that tenants added themselves, and models of the catalogue that they switched off or removed.
create table tenant_model (
    tenant_id    varchar(36)  not null,
    provider     varchar(128) not null,
    name         text         not null,
    kind         text         not null,
    token_window integer      not null,
    sealed_key   text,
    base_url     text,
    state        text         not null,
    updated_at   bigint       not null,
    primary key (tenant_id, provider, name)
);

-- Models that step in when another one cannot answer, in the order of their places.
create table model_fallback (
    tenant_id varchar(36) not null,
    kind      varchar(16) not null,
    place     integer     not null,
    model     text        not null,
    primary key (tenant_id, kind, place)
);

-- Calls of models outside of the server. Costs are billionths of a US dollar; null when the price is not known.
create table model_call (
    id                varchar(36)  not null primary key,
    tenant_id         varchar(36)  not null,
    provider          varchar(128) not null,
    model             text         not null,
    kind              text         not null,
    prompt_tokens     bigint       not null,
    completion_tokens bigint       not null,
    cost_nano         bigint,
    started_at        bigint       not null,
    took_millis       bigint       not null,
    outcome           text         not null,
    failure           text,
    seq               bigint       not null
);
create index model_call_tenant on model_call (tenant_id, started_at, seq);
create index model_call_age on model_call (started_at);

-- The sums over all calls, those that have been forgotten since included.
create table model_use (
    tenant_id         varchar(36)  not null,
    provider          varchar(128) not null,
    model             text         not null,
    calls             bigint       not null,
    prompt_tokens     bigint       not null,
    completion_tokens bigint       not null,
    cost_nano         bigint       not null,
    primary key (tenant_id, provider, model)
);
