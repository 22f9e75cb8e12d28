create table pending_login (
    state      varchar(128) not null primary key,
    channel    varchar(64)  not null,
    browser    varchar(128) not null,
    nonce      text         not null,
    verifier   text         not null,
    expires_at bigint       not null
);
create index pending_login_end on pending_login (expires_at);

create table external_identity (
    channel varchar(64)  not null,
    subject varchar(255) not null,
    user_id varchar(36)  not null,
    primary key (channel, subject)
);
