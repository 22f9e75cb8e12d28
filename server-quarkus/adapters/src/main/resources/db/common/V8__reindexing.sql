-- The last order to make all vectors of a knowledge base anew. "switched" says that the new ones are searched.
create table reembedding (
    knowledge_base_id varchar(36) not null primary key,
    id                varchar(36) not null,
    tenant_id         varchar(36) not null,
    model             text        not null,
    state             text        not null,
    switched          boolean     not null,
    chunks_done       bigint      not null,
    chunks_all        bigint      not null,
    message           text        not null,
    worker            text,
    leased_until      bigint      not null,
    created_at        bigint      not null
);
create index reembedding_order on reembedding (state, created_at);

-- New vectors beside those in "chunk". One with a model is in that model's index, and counts instead of the vector in
-- "chunk" there; one without is of the same model, and counts when it has been moved to "chunk".
create table staged_vector (
    document_id       varchar(36) not null,
    generation        integer     not null,
    id                varchar(32) not null,
    tenant_id         varchar(36) not null,
    knowledge_base_id varchar(36) not null,
    model             text,
    vector            bytea       not null,
    primary key (document_id, generation, id)
);
create index staged_vector_base on staged_vector (knowledge_base_id, model);
create index staged_vector_model on staged_vector (tenant_id, model);
