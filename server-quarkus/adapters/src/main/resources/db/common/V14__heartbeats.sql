-- What each server said of itself when it was last alive.
create table server_heartbeat (
    server      varchar(64) not null primary key,
    started_at  bigint      not null,
    beat_at     bigint      not null,
    workers     integer     not null,
    working     integer     not null,
    pending     bigint      not null,
    lag_seconds bigint      not null,
    done        bigint      not null,
    failed      bigint      not null
);
