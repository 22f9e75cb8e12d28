-- What settings were changed to while the servers ran; what is not here is as configured.
create table live_setting (
    name       varchar(128) not null primary key,
    value      varchar(256) not null,
    changed_at bigint       not null
);
