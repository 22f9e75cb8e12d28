create table ask_settings (
    tenant_id varchar(36) not null primary key,
    settings  text        not null
);

-- The last change to a knowledge base is looked up for every question.
create index chunk_change_base on chunk_change (knowledge_base_id, sequence);
