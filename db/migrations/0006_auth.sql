-- Staff sign-in: the tables of the sign-in library under our names, and our lock-outs. ADR 0006.
--
-- citus: local table (all of this schema). Only a connection opened with `-c app.auth=on` may read these rows, and Citus
-- does not pass connection options on to its workers. Accounts and sessions of staff are few; they stay on the coordinator.
-- For the same reason nothing here refers to the tables of the registry, which are distributed.

create schema auth;
grant usage on schema auth to bihuan_app;

create function auth.protect(t text) returns void language plpgsql as $$
begin
  execute format('alter table auth.%I enable row level security', t);
  execute format(
    'create policy sign_in_only on auth.%I using (current_setting(''app.auth'', true) = ''on'') with check (current_setting(''app.auth'', true) = ''on'')', t);
  execute format('grant select, insert, update, delete on auth.%I to bihuan_app', t);
end $$;

-- One account a person: id is person.id. email is made from the login name, since the library looks accounts up by it;
-- no mail is ever sent there (RFC 2606 reserves .invalid).
create table auth.account (
  city_id int not null,
  id uuid not null,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  must_change_password boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (city_id, id),
  unique (city_id, email)
);
select auth.protect('account');

-- How an account proves itself: a password (argon2id), or a subject at the city's own identity provider.
create table auth.credential (
  city_id int not null,
  id uuid not null,
  user_id uuid not null,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (city_id, id),
  unique (city_id, provider_id, account_id),
  foreign key (city_id, user_id) references auth.account (city_id, id) on delete cascade
);
create index credential_of_account on auth.credential (city_id, user_id);
select auth.protect('credential');

-- started_at bounds the whole life of a session, seen_at its idle time.
create table auth.session (
  city_id int not null,
  id uuid not null,
  user_id uuid not null,
  token text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (city_id, id),
  unique (city_id, token),
  foreign key (city_id, user_id) references auth.account (city_id, id) on delete cascade
);
create index session_of_account on auth.session (city_id, user_id);
select auth.protect('session');

-- The shared secret of the second factor and its backup codes, both encrypted with the key outside the database.
create table auth.second_factor (
  city_id int not null,
  id uuid not null,
  user_id uuid not null,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count int not null default 0,
  locked_until timestamptz,
  primary key (city_id, id),
  unique (city_id, user_id),
  foreign key (city_id, user_id) references auth.account (city_id, id) on delete cascade
);
select auth.protect('second_factor');

-- Short-lived steps between password and second factor.
create table auth.verification (
  city_id int not null,
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (city_id, id)
);
create index verification_identifier on auth.verification (city_id, identifier);
select auth.protect('verification');

-- Wrong attempts by login name, known or not. login_key is a keyed digest: people type passwords into the wrong field.
create table auth.lock_out (
  city_id int not null,
  login_key bytea not null,
  failed int not null,
  last_at timestamptz not null,
  locked_until timestamptz,
  primary key (city_id, login_key)
);
create index lock_out_last on auth.lock_out (city_id, last_at);
select auth.protect('lock_out');
