create table assistant (
    id              varchar(36) not null primary key,
    tenant_id       varchar(36) not null,
    created_by      varchar(36) not null,
    name            text        not null,
    name_lower      text        not null,
    avatar          text,
    description     text,
    knowledge_bases text        not null,
    model           text,
    settings        text        not null,
    prompt          text        not null,
    retrieval       text        not null,
    extras          text        not null,
    created_at      bigint      not null,
    updated_at      bigint      not null,
    seq             bigint      not null
);
create index assistant_created on assistant (tenant_id, created_at, seq);
create index assistant_updated on assistant (tenant_id, updated_at, seq);
create index assistant_name on assistant (tenant_id, name_lower, seq);

create table conversation (
    id           varchar(36) not null primary key,
    tenant_id    varchar(36) not null,
    assistant_id varchar(36) not null,
    name         text        not null,
    name_lower   text        not null,
    user_id      text,
    created_at   bigint      not null,
    updated_at   bigint      not null,
    seq          bigint      not null
);
create index conversation_created on conversation (tenant_id, assistant_id, created_at, seq);
create index conversation_updated on conversation (tenant_id, assistant_id, updated_at, seq);

-- What was said. The citations are copies: they stay true when a document changes or goes.
create table conversation_message (
    id                varchar(36) not null primary key,
    tenant_id         varchar(36) not null,
    conversation_id   varchar(36) not null,
    speaker           text        not null,
    content           text        not null,
    thinking          text        not null,
    citations         text        not null,
    state             text        not null,
    prompt_tokens     integer     not null,
    completion_tokens integer     not null,
    created_at        bigint      not null,
    seq               bigint      not null
);
create index conversation_message_order on conversation_message (tenant_id, conversation_id, created_at, seq);
