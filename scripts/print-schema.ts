import pg from 'pg';

interface Section {
  title: string;
  /** Gives one column `line`; the order of the rows is the order in the file. */
  query: string;
}

const ours = `n.nspname in ('public', 'auth')`;
const ownRelation = `${ours} and c.relname not like 'kysely_%'`;
const notOfExtension = (object: string, catalogue: string) =>
  `not exists (select from pg_depend d where d.objid = ${object} and d.classid = '${catalogue}'::regclass and d.deptype = 'e')`;

const sections: Section[] = [
  {
    title: 'extensions',
    query: `select extname as line from pg_extension where extname <> 'plpgsql' order by extname`,
  },
  {
    title: 'columns',
    query: `
      select format('%s.%s %s', c.oid::regclass, a.attname, format_type(a.atttypid, a.atttypmod))
        || case when a.attnotnull then ' not null' else '' end
        || case a.attidentity when 'a' then ' identity' else '' end
        || case a.attgenerated when 's' then ' generated as ' else case when e.oid is null then '' else ' default ' end end
        || coalesce(pg_get_expr(e.adbin, e.adrelid), '') as line
      from pg_attribute a
      join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_attrdef e on e.adrelid = a.attrelid and e.adnum = a.attnum
      where c.relkind in ('r', 'v', 'm') and a.attnum > 0 and not a.attisdropped and ${ownRelation}
      order by c.oid::regclass::text collate "C", a.attnum`,
  },
  {
    title: 'constraints',
    query: `
      select format('%s %s %s', c.oid::regclass, k.conname, pg_get_constraintdef(k.oid)) as line
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where k.contype not in ('t', 'n') and ${ownRelation}
      order by c.oid::regclass::text collate "C", k.conname collate "C"`,
  },
  {
    title: 'indexes',
    query: `
      select pg_get_indexdef(i.indexrelid) as line
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      where ${ownRelation} order by pg_get_indexdef(i.indexrelid) collate "C"`,
  },
  {
    title: 'row-level security',
    query: `
      select format('%s %s', c.oid::regclass, case when c.relrowsecurity then 'on' else 'off' end)
        || case when c.relforcerowsecurity then ' forced' else '' end as line
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and ${ownRelation} order by c.oid::regclass::text collate "C"`,
  },
  {
    title: 'policies',
    query: `
      select format('%s.%s %s %s %s to %s', schemaname, tablename, policyname, lower(permissive), lower(cmd), array_to_string(roles, ', '))
        || coalesce(' using ' || qual, '') || coalesce(' with check ' || with_check, '') as line
      from pg_policies order by schemaname, tablename collate "C", policyname collate "C"`,
  },
  {
    title: 'triggers',
    query: `
      select pg_get_triggerdef(t.oid) as line
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      where not t.tgisinternal and ${ownRelation}
      order by c.oid::regclass::text collate "C", t.tgname collate "C"`,
  },
  {
    title: 'functions',
    query: `
      select format('%s owner %s%s%s%s body %s', p.oid::regprocedure, p.proowner::regrole,
        case when p.prosecdef then ' security definer' else '' end,
        coalesce(' set ' || array_to_string(p.proconfig, ', '), ''),
        case when p.prorettype = 0 then '' else ' returns ' || pg_get_function_result(p.oid) end,
        left(md5(p.prosrc), 8)) as line
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${ours} and ${notOfExtension('p.oid', 'pg_proc')}
      order by p.oid::regprocedure::text collate "C"`,
  },
  {
    title: 'grants',
    query: `
      select line from (
        select format('%s %s to %s: %s', 'table', c.oid::regclass, g.grantee::regrole,
          string_agg(lower(g.privilege_type), ', ' order by g.privilege_type)) as line
        from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) g
        where ${ownRelation} and g.grantee <> c.relowner group by c.oid, g.grantee
        union all
        select format('column %s.%s to %s: %s', c.oid::regclass, a.attname, g.grantee::regrole,
          string_agg(lower(g.privilege_type), ', ' order by g.privilege_type))
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) g
        where ${ownRelation} group by c.oid, a.attname, g.grantee
        union all
        select format('function %s to %s', p.oid::regprocedure,
          case when g.grantee = 0 then 'public' else g.grantee::regrole::text end)
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
          aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g
        where ${ours} and ${notOfExtension('p.oid', 'pg_proc')} and g.grantee <> p.proowner
        union all
        select format('schema %s to %s: %s', n.nspname, case when g.grantee = 0 then 'public' else g.grantee::regrole::text end,
          string_agg(lower(g.privilege_type), ', ' order by g.privilege_type))
        from pg_namespace n, aclexplode(n.nspacl) g
        where ${ours} and g.grantee <> n.nspowner group by n.nspname, g.grantee
      ) given order by line collate "C"`,
  },
];

/** What the catalogue holds after all migrations, one object on a line, so that a diff shows the effect. */
export async function schemaListing(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const parts: string[] = [];
    for (const section of sections) parts.push(await printed(client, section));
    return parts.join('\n');
  } finally {
    await client.end();
  }
}

async function printed(client: pg.Client, { title, query }: Section): Promise<string> {
  const { rows } = await client.query<{ line: string }>(query);
  const lines = rows.map(({ line }) => line.replaceAll(/\s+/g, ' ').trim());
  return [`# ${title}`, ...lines, ''].join('\n');
}
