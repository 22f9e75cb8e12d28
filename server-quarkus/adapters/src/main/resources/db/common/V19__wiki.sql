-- Pages of wikis. "content" is what was written last, "published" what is served; both are JSON. "found_by" is what lists
-- look for words in: slug, title, aliases and summary in lower case.
create table wiki_page (
    id                varchar(36) not null primary key,
    tenant_id         varchar(36) not null,
    knowledge_base_id varchar(36) not null,
    slug              varchar(96) not null,
    version           integer     not null,
    category          text        not null,
    found_by          text        not null,
    content           text        not null,
    compiled_at       bigint      not null,
    compiled_by       text        not null,
    prompt            text        not null,
    fingerprint       text        not null,
    lint_status       text        not null,
    issues            text        not null,
    review            boolean     not null,
    published_version integer,
    published         text,
    created_at        bigint      not null,
    updated_at        bigint      not null
);
create unique index wiki_page_slug on wiki_page (knowledge_base_id, slug);

-- Raised with every change to a page, so that copies in memory show whether they are old.
create table wiki_revision (
    knowledge_base_id varchar(36) not null primary key,
    tenant_id         varchar(36) not null,
    revision          bigint      not null
);

create table wiki_patch (
    knowledge_base_id varchar(36)      not null,
    claim_id          varchar(128)     not null,
    tenant_id         varchar(36)      not null,
    slug              varchar(96)      not null,
    section           text             not null,
    content           text             not null,
    confidence        double precision not null,
    created_by        varchar(36),
    created_at        bigint           not null,
    seq               bigint           not null,
    primary key (knowledge_base_id, claim_id)
);
create index wiki_patch_page on wiki_patch (knowledge_base_id, slug, seq);

-- The last order to compile the wiki of a knowledge base.
create table wiki_order (
    knowledge_base_id varchar(36) not null primary key,
    id                varchar(36) not null,
    tenant_id         varchar(36) not null,
    wanted            text        not null,
    state             text        not null,
    pages             text        not null,
    message           text        not null,
    worker            text,
    leased_until      bigint      not null,
    created_at        bigint      not null,
    finished_at       bigint
);
create index wiki_order_state on wiki_order (state, created_at);
