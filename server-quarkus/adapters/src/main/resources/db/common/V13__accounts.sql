alter table user_account add column colors text not null default 'Bright';
alter table user_account add column login_channel text not null default 'password';

-- Scopes are words between spaces; null is everything, an empty text nothing.
alter table api_key add column scopes text;
alter table api_key add column expires_at bigint;
alter table api_key add column last_used_at bigint;

create index tenant_member_tenant on tenant_member (tenant_id);
create index session_token_end on session_token (expires_at);

create table access_role (
    id          varchar(36) not null primary key,
    name        text        not null,
    name_lower  text        not null,
    description text        not null,
    parent_id   varchar(36),
    created_at  bigint      not null,
    updated_at  bigint      not null
);
create unique index access_role_name on access_role (name_lower);

create table role_grant (
    role_id  varchar(36) not null,
    action   varchar(16) not null,
    resource varchar(64) not null,
    primary key (role_id, action, resource)
);

create table role_holder (
    user_id varchar(36) not null primary key,
    role_id varchar(36) not null
);
create index role_holder_role on role_holder (role_id);

create table failed_login (
    subject      varchar(128) not null primary key,
    failures     int          not null,
    last_at      bigint       not null,
    locked_until bigint
);
create index failed_login_last on failed_login (last_at);

create table password_reset (
    subject       varchar(128) not null primary key,
    captcha_hash  text,
    captcha_until bigint,
    code_hash     text,
    code_until    bigint,
    attempts      int          not null,
    mailed_at     bigint,
    locked_until  bigint,
    expires_at    bigint       not null
);
create index password_reset_end on password_reset (expires_at);

create table audit_event (
    id         varchar(36)  not null primary key,
    at         bigint       not null,
    user_id    varchar(36),
    tenant_id  varchar(36),
    action     varchar(512) not null,
    subject    text         not null,
    success    boolean      not null,
    address    text         not null,
    surface    text         not null,
    request_id text         not null,
    seq        bigint       not null
);
create index audit_event_time on audit_event (at, seq);
create index audit_event_user on audit_event (user_id, at, seq);
