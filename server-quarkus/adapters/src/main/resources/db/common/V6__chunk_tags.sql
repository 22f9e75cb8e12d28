-- What chunks are filed under, each tag with its weight.
alter table chunk add column tags text not null default '[]';
