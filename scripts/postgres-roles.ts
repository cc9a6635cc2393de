import { readFileSync } from 'node:fs';
import type pg from 'pg';

const database = 'vesiklinikka';

/** Makes the two roles and the database unless they are there. */
export async function makeRoles(
  superuser: pg.Client,
  passwords: { owner: string; app: string },
): Promise<void> {
  const { rows } = await superuser.query('select 1 from pg_database where datname = $1', [database]);
  if (rows.length > 0) return;
  // A kill between the statements leaves roles without a database.
  await superuser.query('drop role if exists owner, app');
  for (const statement of statements()) await superuser.query(withPasswords(statement, passwords));
}

/** Throws the database away and makes it again, empty; the roles stay. */
export async function remakeDatabase(superuser: pg.Client): Promise<void> {
  await superuser.query(`drop database if exists ${database} with (force)`);
  const ofDatabase = statements().filter((statement) => !/create role/.test(statement));
  for (const statement of ofDatabase) await superuser.query(statement);
}

/** make-roles.sql in its single statements: `create database` stands in no transaction. */
function statements(): string[] {
  const file = readFileSync(new URL('make-roles.sql', import.meta.url), 'utf8');
  const bare = file.replaceAll(/^--.*$/gm, '').split(';');
  return bare.filter((statement) => statement.trim() !== '');
}

function withPasswords(statement: string, passwords: { owner: string; app: string }) {
  return statement
    .replace(":'owner_password'", `'${passwords.owner}'`)
    .replace(":'app_password'", `'${passwords.app}'`);
}
