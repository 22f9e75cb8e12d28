-- One knowledge base of a tenant may be the one that is taken where none is named, and what its wiki shall be about is
-- said beforehand.
alter table knowledge_base add column preferred boolean not null default false;
alter table knowledge_base add column wiki_enabled boolean not null default true;
alter table knowledge_base add column topics text not null default '[]';
