import type pg from 'pg';
import { schemaListing } from './print-schema.ts';
import { withClient } from './query.ts';

/** What two databases are compared by: each line is one table, one sequence, one grant, one policy … */
export type DatabaseListing = { lines: string[]; tables: number; rows: number };

/** Every table with its number of rows and a hash over all of them, whoever owns it, and everything about the schema. */
export async function listingOf(superuserUrl: string): Promise<DatabaseListing> {
  return withClient(superuserUrl, async (client) => {
    const tables: TableLine[] = [];
    for (const name of await tableNames(client)) tables.push(await tableLine(client, name));
    const others = await linesOf(client, outsideTheTables);
    const schema = (await schemaListing(superuserUrl)).split('\n').filter((line) => line !== '');
    return {
      lines: [...tables.map(({ line }) => line), ...others, ...schema],
      tables: tables.length,
      rows: tables.reduce((sum, { count }) => sum + count, 0),
    };
  });
}

/** The lines that only one of the two has, each with the name of the one that has it. */
export function differencesBetween(one: DatabaseListing, other: DatabaseListing): string[] {
  const only = (here: DatabaseListing, there: DatabaseListing, name: string) => {
    const known = new Set(there.lines);
    return here.lines.filter((line) => !known.has(line)).map((line) => `${name}: ${line}`);
  };
  return [...only(one, other, 'only before'), ...only(other, one, 'only after')];
}

const ofExtension = (object: string, catalogue: string) =>
  `exists (select from pg_depend d where d.objid = ${object} and d.classid = '${catalogue}'::regclass and d.deptype = 'e')`;
const ours = `n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'`;

/** What print-schema.ts leaves out: the job library's schema, owners, sequences and the rights on the database itself. */
const outsideTheTables = `
  select format('%s %s owner %s rights %s security %s', c.relkind, c.oid::regclass, c.relowner::regrole,
    coalesce(array(select a::text from unnest(c.relacl) a order by 1)::text, 'default'), c.relrowsecurity) as line
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'S') and ${ours}
  union all
  select format('sequence %s.%s at %s', schemaname, sequencename, coalesce(last_value::text, 'its start')) from pg_sequences
  union all
  select format('function %s owner %s definition %s', p.oid::regprocedure, p.proowner::regrole, md5(pg_get_functiondef(p.oid)))
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where p.prokind in ('f', 'p') and ${ours} and not ${ofExtension('p.oid', 'pg_proc')}
  union all
  select format('schema %s owner %s', n.nspname, n.nspowner::regrole) from pg_namespace n where ${ours}
  union all
  select format('database owner %s rights %s encoding %s', datdba::regrole,
    array(select a::text from unnest(datacl) a order by 1)::text, pg_encoding_to_char(encoding))
  from pg_database where datname = current_database()
  order by line`;

async function linesOf(client: pg.Client, query: string): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(query);
  return rows.map(({ line }) => line);
}

function tableNames(client: pg.Client): Promise<string[]> {
  return linesOf(
    client,
    `select c.oid::regclass::text as line from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and ${ours} order by line`,
  );
}

interface TableLine {
  line: string;
  count: number;
}

async function tableLine(client: pg.Client, name: string): Promise<TableLine> {
  const { rows } = await client.query<{ count: number; hash: string | null }>(
    `select count(*)::int, md5(string_agg(md5(row::text), '' order by md5(row::text))) as hash from ${name} as row`,
  );
  const { count = 0, hash = null } = rows[0] ?? {};
  return { line: `table ${name} has ${count} rows, hash ${hash ?? 'of nothing'}`, count };
}
