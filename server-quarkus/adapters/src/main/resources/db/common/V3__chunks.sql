-- The generation of each document that is searched. Rows of "chunk" with another generation are staged, or on their way
-- out. It stands apart from "chunk" so that a flip writes one row and not ten thousand.
create table live_generation (
    document_id       varchar(36) not null primary key,
    tenant_id         varchar(36) not null,
    knowledge_base_id varchar(36) not null,
    model             text        not null,
    generation        integer     not null
);
create index live_generation_index on live_generation (tenant_id, model);
create index live_generation_base on live_generation (knowledge_base_id);

-- The vector is last: who reads only the text never touches its pages. It is a row of little-endian floats; SQLite
-- keeps bytes as bytes whatever the column's type is called.
create table chunk (
    document_id       varchar(36) not null,
    generation        integer     not null,
    id                varchar(32) not null,
    tenant_id         varchar(36) not null,
    knowledge_base_id varchar(36) not null,
    ordinal           integer     not null,
    tokens            integer     not null,
    available         boolean     not null,
    manual            boolean     not null,
    created_at        bigint      not null,
    document_name     text        not null,
    headings          text        not null,
    keywords          text        not null,
    questions         text        not null,
    positions         text        not null,
    content           text        not null,
    vector            bytea       not null,
    primary key (document_id, generation, id)
);
-- A document's chunks are counted and put in order by this index alone: a late page does not read those before it.
create index chunk_order on chunk (document_id, generation, ordinal, created_at, id, tenant_id);
create index chunk_id on chunk (id);
create index chunk_base on chunk (knowledge_base_id);
