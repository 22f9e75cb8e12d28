-- Everything in this folder is understood by SQLite and by PostgreSQL. Ids are UUIDs in text, times are milliseconds
-- since 1970, JSON is text, and "seq" is the time stamp inside a UUID: the order in which rows were made.

create table tenant (
    id                   varchar(36) not null primary key,
    name                 text        not null,
    chat_model           text,
    embedding_model      text        not null,
    rerank_model         text,
    vision_model         text,
    speech_to_text_model text,
    text_to_speech_model text,
    active               boolean     not null,
    created_at           bigint      not null,
    updated_at           bigint      not null
);

create table user_account (
    id            varchar(36) not null primary key,
    email         text        not null,
    email_lower   text        not null,
    nickname      text        not null,
    password_hash text        not null,
    avatar        text,
    language      text        not null,
    timezone      text        not null,
    active        boolean     not null,
    superuser     boolean     not null,
    last_login_at bigint,
    created_at    bigint      not null,
    updated_at    bigint      not null
);
create unique index user_account_email on user_account (email_lower);

create table tenant_member (
    user_id   varchar(36) not null,
    tenant_id varchar(36) not null,
    role      text        not null,
    seq       bigint      not null,
    primary key (user_id, tenant_id)
);

create table api_key (
    id          varchar(36) not null primary key,
    tenant_id   varchar(36) not null,
    created_by  varchar(36),
    hash        text        not null,
    public_hash text        not null,
    mask        text        not null,
    created_at  bigint      not null,
    seq         bigint      not null
);
create unique index api_key_hash on api_key (hash);
create index api_key_tenant on api_key (tenant_id, created_at, seq);

create table session_token (
    hash       varchar(128) not null primary key,
    user_id    varchar(36)  not null,
    created_at bigint       not null,
    expires_at bigint       not null
);
create index session_token_user on session_token (user_id);

create table provider_key (
    tenant_id  varchar(36)  not null,
    provider   varchar(128) not null,
    sealed_key text         not null,
    base_url   text,
    updated_at bigint       not null,
    primary key (tenant_id, provider)
);
