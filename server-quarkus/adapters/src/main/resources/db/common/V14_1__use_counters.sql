-- How much was done in a window of time: requests a minute, uploads and tokens a day.
create table use_counter (
    name         varchar(128) not null,
    window_start bigint       not null,
    used         bigint       not null,
    primary key (name, window_start)
);
create index use_counter_window on use_counter (window_start);
create index document_room on document (tenant_id, size);
