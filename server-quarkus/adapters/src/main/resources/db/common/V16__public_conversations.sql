create unique index api_key_public_hash on api_key (public_hash);

alter table conversation add column is_open boolean not null default false;

-- What an API's client calls a message, and what it thought of it.
alter table conversation_message add column label text;
alter table conversation_message add column good boolean;
alter table conversation_message add column feedback text;
