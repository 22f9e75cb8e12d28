-- Where documents came from that were given as texts, files, addresses or sites.
create table document_origin (
    document_id       varchar(36) not null primary key,
    tenant_id         varchar(36) not null,
    knowledge_base_id varchar(36) not null,
    title             text,
    address           text,
    content_hash      varchar(64),
    characters        bigint,
    external_id       text,
    external_version  bigint,
    crawl_id          varchar(36),
    crawl_depth       integer,
    crawl_pages       integer,
    crawl_polite      boolean
);
create index document_origin_content on document_origin (knowledge_base_id, content_hash);
create index document_origin_address on document_origin (knowledge_base_id, address);
create index document_origin_external on document_origin (knowledge_base_id, external_id);
create index document_origin_crawl on document_origin (crawl_id);
-- A tenant's documents in all of its knowledge bases.
create index document_of_tenant on document (tenant_id, created_at, seq);
