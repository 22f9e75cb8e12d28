-- Compared with "chunk", whose ids are in this order.
alter table staged_vector alter column id type varchar(32) collate "C";
