-- The second wall between tenants, behind the conditions of the queries. Every transaction says how far it reaches:
-- ragstone.tenant is a tenant's id, or * for all; ragstone.member is a user whose teams' tenants are within reach too.
-- Who says nothing sees nothing, the owner of the tables included. A script that changes rows of these tables has to
-- begin with: select set_config('ragstone.tenant', '*', true);

create function ragstone_reaches_all() returns boolean
    language sql stable
as
$$
select coalesce(current_setting('ragstone.tenant', true) = '*', false)
$$;

create function ragstone_tenants() returns text[]
    language plpgsql stable
as
$$
begin
    return array(
        select current_setting('ragstone.tenant', true)
        union all
        select tenant_id
        from tenant_member
        where user_id = current_setting('ragstone.member', true) and role <> 'INVITED'
    );
end
$$;

-- All tables that say whose their rows are, but three: who belongs to a team and whose a key is are looked up before it
-- is known who calls, and the record of events is the administrators'.
do
$$
declare
    walled text;
begin
    for walled in
        select c.table_name
        from information_schema.columns c
        where c.table_schema = current_schema()
          and c.column_name = 'tenant_id'
          and c.table_name not in ('tenant_member', 'api_key', 'audit_event')
    loop
        execute format('alter table %I enable row level security', walled);
        execute format('alter table %I force row level security', walled);
        execute format(
            'create policy of_tenant on %I '
                'using ((select ragstone_reaches_all()) or tenant_id = any ((select ragstone_tenants())::text[]))',
            walled);
    end loop;
end
$$;
