-- Files and folders. The root of a tenant is its own parent.
create table file_entry (
    id         varchar(36) not null primary key,
    tenant_id  varchar(36) not null,
    parent_id  varchar(36) not null,
    created_by varchar(36) not null,
    name       text        not null,
    name_lower text        not null,
    kind       text        not null,
    size       bigint      not null,
    created_at bigint      not null,
    updated_at bigint      not null,
    seq        bigint      not null
);
create unique index file_entry_root on file_entry (tenant_id) where parent_id = id;
create index file_entry_created on file_entry (parent_id, created_at, seq);
create index file_entry_updated on file_entry (parent_id, updated_at, seq);
create index file_entry_name on file_entry (parent_id, name_lower, seq);

-- Which document was made of which file. The bytes are the file's.
create table file_link (
    id                varchar(36) not null primary key,
    tenant_id         varchar(36) not null,
    file_id           varchar(36) not null,
    document_id       varchar(36) not null,
    knowledge_base_id varchar(36) not null,
    created_at        bigint      not null,
    seq               bigint      not null
);
create unique index file_link_document on file_link (document_id);
create index file_link_file on file_link (file_id, seq);

-- Keys of stored bytes that no file refers to yet, or any more.
create table loose_blob (
    blob_key varchar(160) not null primary key,
    since    bigint       not null
);
create index loose_blob_since on loose_blob (since);
