-- Talks by the names that clients gave them, and who speaks in them. What was said is in "conversation_message".
create table ask_session (
    conversation_id varchar(36) not null primary key,
    tenant_id       varchar(36) not null,
    name            text        not null,
    state           text        not null,
    since           bigint      not null,
    agent           text,
    reason          text,
    doubts          integer     not null,
    created_at      bigint      not null,
    last_at         bigint      not null
);
create unique index ask_session_name on ask_session (tenant_id, name);

-- Every question, and the way that its answer came.
create table ask_record (
    id                varchar(36)      not null primary key,
    tenant_id         varchar(36)      not null,
    knowledge_base_id varchar(36),
    conversation_id   varchar(36)      not null,
    question          text             not null,
    answer            text             not null,
    intent            text             not null,
    route             text             not null,
    from_wiki         boolean          not null,
    confidence        double precision not null,
    prompt_tokens     integer          not null,
    completion_tokens integer          not null,
    took_millis       bigint           not null,
    created_at        bigint           not null,
    seq               bigint           not null
);
create index ask_record_order on ask_record (tenant_id, created_at, seq);
create index ask_record_conversation on ask_record (tenant_id, conversation_id, created_at, seq);
create index ask_record_age on ask_record (created_at);
