-- Accounts that are being removed with everything that they own; a crash in between is gone on with.
create table account_removal (
    user_id  varchar(36) not null primary key,
    begun_at bigint      not null
);
