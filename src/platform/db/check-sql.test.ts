import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkMigrations } from './check-sql.ts'

const folder = join(import.meta.dirname, '../../../db/migrations')

test('the migrations keep the rules', () => {
  const files = readdirSync(folder).sort()
  expect(checkMigrations(files.map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') })))).toEqual([])
})

/** What every snippet begins with: two good tables, on lines 1 to 10. */
const good = `create table city (city_id int primary key, code text not null unique);
alter table city enable row level security;
create policy readable on city for select using (true);
create table unit (
  city_id int not null references city,
  id text not null,
  primary key (city_id, id)
);
select app.protect('unit', 'write');
-- next
`
const table = (name: string, inside: string) =>
  `create table ${name} (\n  city_id int not null,\n  id uuid not null,\n  ${inside}\n);\nselect app.protect('${name}', 'write');`

test.each([
  ['nothing more', ''],
  [
    'a key of the city and a key inside it',
    table('post', 'primary key (city_id, id), foreign key (city_id, id) references unit (city_id, id)'),
  ],
  [
    'a table that refers to itself',
    table('tree', 'up uuid, primary key (city_id, id), foreign key (city_id, up) references tree'),
  ],
  [
    'deleting what hangs on it',
    table('leaf', 'primary key (city_id, id), foreign key (city_id, id) references unit on delete cascade'),
  ],
  [
    'unique inside the city',
    `${table('seat', 'primary key (city_id, id), unique (city_id, id)')}\ncreate unique index s on seat (city_id, id) where id is not null;`,
  ],
  [
    'an exclusion inside the city',
    table('room', 'primary key (city_id, id), exclude using gist (city_id with =, id with =)'),
  ],
  ['an identity from the start', table('log', 'n bigint generated always as identity, primary key (city_id, id)')],
  [
    'a column named like a clause',
    table('odd', '"unlogged" text, note text default \'deferrable; inherits\', primary key (city_id, id)'),
  ],
  [
    'a trigger after the setting',
    'set citus.enable_unsafe_triggers = on;\ncreate trigger t before update on unit for each row execute function f();',
  ],
  [
    'policies of its own',
    'create table own (city_id int not null, primary key (city_id));\nalter table own enable row level security;\ncreate policy p on own using (true);',
  ],
  [
    'a schema kept on the coordinator',
    "-- citus: local table (all of this schema)\ncreate schema auth;\ncreate table auth.account (city_id int not null, id uuid, primary key (city_id, id));\nselect auth.protect('account');",
  ],
  ['a function whose body has semicolons', 'create function f() returns int language sql as $$ select 1; commit; $$;'],
  ['a key added later', 'alter table unit add constraint u unique (city_id, id), add column note text;'],
  ['a table that is gone again', 'create table x (id int);\ndrop table if exists x;'],
])('good: %s', (_, sql) => {
  expect(checkMigrations([{ name: '1.sql', text: good + sql }])).toEqual([])
})

test.each([
  [
    'no city_id',
    'city-id',
    11,
    "create table t (id int, primary key (city_id, id));\nselect app.protect('t', 'write');",
  ],
  [
    'a city_id that may be null',
    'city-id',
    11,
    "create table t (city_id int, primary key (city_id));\nselect app.protect('t', 'write');".replace(
      'primary key (city_id)',
      'id int, primary key (city_id, id)',
    ),
  ],
  [
    'a city_id of another type',
    'city-id',
    11,
    "create table t (city_id bigint not null, primary key (city_id));\nselect app.protect('t', 'write');",
  ],
  ['changing city_id', 'city-id', 11, 'alter table unit alter column city_id type bigint;'],
  ['dropping city_id', 'city-id', 11, 'alter table unit drop column city_id;'],
  ['a key that begins otherwise', 'primary-key', 14, table('t', 'primary key (id, city_id)')],
  [
    'a key on a column',
    'primary-key',
    13,
    "create table t (\n  city_id int not null,\n  id uuid primary key\n);\nselect app.protect('t', 'write');",
  ],
  ['no key', 'primary-key', 11, table('t', 'note text')],
  ['unique across cities', 'unique', 14, table('t', 'primary key (city_id, id), unique (id)')],
  ['a unique column', 'unique', 14, table('t', 'mail text unique, primary key (city_id, id)')],
  ['a unique index across cities', 'unique', 12, '\ncreate unique index u on unit (id);'],
  ['a unique index of an expression', 'unique', 12, '\ncreate unique index u on unit (lower(id), city_id);'],
  ['a unique key added later', 'unique', 11, 'alter table unit add unique (id);'],
  ['an exclusion across cities', 'unique', 14, table('t', 'primary key (city_id, id), exclude using gist (id with =)')],
  [
    'a foreign key without the city',
    'foreign-key',
    14,
    table('t', 'u text references unit (id), primary key (city_id, id)'),
  ],
  [
    'a foreign key with the city elsewhere',
    'foreign-key',
    14,
    table('t', 'primary key (city_id, id), foreign key (id, city_id) references unit (id, city_id)'),
  ],
  [
    'a foreign key to nothing',
    'foreign-key',
    14,
    table('t', 'primary key (city_id, id), foreign key (city_id, id) references nowhere'),
  ],
  [
    'a foreign key out of a local schema',
    'foreign-key',
    13,
    "-- citus: local table\ncreate schema auth;\ncreate table auth.a (city_id int not null, id text, primary key (city_id, id), foreign key (city_id, id) references unit);\nselect auth.protect('a');",
  ],
  ['a table nobody protects', 'unprotected', 11, 'create table t (city_id int not null, primary key (city_id));'],
  [
    'row-level security without a policy',
    'unprotected',
    11,
    'create table t (city_id int not null, primary key (city_id));\nalter table t enable row level security;',
  ],
  ['row-level security taken off', 'unprotected', 11, 'alter table unit disable row level security;'],
  [
    'a schema that nothing is said of',
    'local-table',
    12,
    "create schema x;\ncreate table x.a (city_id int not null, primary key (city_id));\nselect x.protect('a');",
  ],
  [
    'on delete set null',
    'foreign-key-action',
    14,
    table('t', 'primary key (city_id, id), foreign key (city_id, id) references unit on delete set null'),
  ],
  [
    'on update cascade',
    'foreign-key-action',
    14,
    table('t', 'primary key (city_id, id), foreign key (city_id, id) references unit on update cascade'),
  ],
  [
    'deferrable',
    'deferrable',
    14,
    table('t', 'primary key (city_id, id), foreign key (city_id, id) references unit deferrable'),
  ],
  [
    'a constraint trigger',
    'deferrable',
    12,
    'set citus.enable_unsafe_triggers = on;\ncreate constraint trigger c after insert on unit for each row execute function f();',
  ],
  ['unlogged', 'unlogged', 11, table('t', 'primary key (city_id, id)').replace('create', 'create unlogged')],
  ['inherits', 'inherits', 15, table('t', 'primary key (city_id, id)').replace('\n);', '\n) inherits (unit);')],
  [
    'partitions',
    'partitioned',
    15,
    table('t', 'primary key (city_id, id)').replace('\n);', '\n) partition by range (id);'),
  ],
  ['detach concurrently', 'concurrently', 11, 'alter table unit detach partition p concurrently;'],
  ['identity added later', 'late-identity', 11, 'alter table unit add column n bigint generated always as identity;'],
  ['serial added later', 'late-identity', 12, '\nalter table unit add n bigserial;'],
  [
    'a trigger before the setting',
    'trigger-setting',
    11,
    'create trigger t before update on unit for each row execute function f();\nset citus.enable_unsafe_triggers = on;',
  ],
  ['dropping a trigger without it', 'trigger-setting', 11, 'drop trigger t on unit;'],
  ['a transaction of its own', 'transaction', 11, 'begin;'],
  ['ending the transaction', 'transaction', 11, 'commit;'],
  ['a setting on a role', 'alter-set-citus', 11, 'alter role r set citus.propagate_set_commands = local;'],
  ['a string that never ends', 'unsplittable', 11, "select 'a;"],
  ['a body that never ends', 'unsplittable', 11, 'do $$ begin;'],
  ['a quoted mark in an escape string', 'unsplittable', 1, "select E'\\'; select 1; \\'';"],
  ['a comment in a comment', 'unsplittable', 1, '/* a /* b */ ; */ select 1;'],
  ['a body written out', 'unsplittable', 1, 'create function f() returns int begin atomic select 1; end;'],
])('bad: %s', (_, rule, line, sql) => {
  const found = checkMigrations([{ name: '1.sql', text: good + sql }])
  expect(found.map(finding => [finding.rule, finding.file, finding.line])).toContainEqual([rule, '1.sql', line])
  expect(new Set(found.map(finding => finding.rule))).toEqual(new Set([rule]))
})

test('a key added by a later file is reported where it stands', () => {
  const found = checkMigrations([
    { name: '1.sql', text: good },
    { name: '2.sql', text: '\n\nalter table unit add constraint u unique (id);' },
  ])
  expect(found).toEqual([
    { rule: 'unique', file: '2.sql', line: 3, what: 'a unique key of unit must begin with city_id' },
  ])
})
