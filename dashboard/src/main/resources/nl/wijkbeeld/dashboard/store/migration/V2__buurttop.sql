-- De dag zelf: wat aan de tafels geschreven wordt, en wat eruit volgt.

create table dag (
  id uuid primary key,
  titel varchar(200) not null,
  wijkbeeld varchar(60),
  editie integer,
  code varchar(12) not null unique,
  sleutel varchar(64) not null,
  tafels integer not null,
  open boolean not null,
  gemaakt_op timestamp with time zone not null
);

create table dagthema (
  dag uuid not null references dag (id),
  nummer integer not null,
  naam varchar(100) not null,
  primary key (dag, nummer)
);

-- De id komt van het toestel: wie een notitie twee keer verstuurt, schrijft haar een keer.
create table notitie (
  id uuid primary key,
  dag uuid not null references dag (id),
  thema integer not null,
  tafel integer not null,
  tekst varchar(500) not null,
  toestel varchar(64) not null,
  verborgen boolean not null,
  geschreven_op timestamp with time zone not null
);

create index notitie_van_dag on notitie (dag);

create table sticker (
  notitie uuid not null references notitie (id),
  toestel varchar(64) not null,
  primary key (notitie, toestel)
);

-- Wie een notitie verborg of weer toonde, en waarom.
create table notitielog (
  id bigint generated always as identity primary key,
  notitie uuid not null references notitie (id),
  verborgen boolean not null,
  door varchar(200) not null,
  reden varchar(500) not null,
  op timestamp with time zone not null
);

create table agendapunt (
  id uuid primary key,
  dag uuid not null references dag (id),
  volgorde integer not null,
  thema integer,
  stelling varchar(500) not null,
  wie varchar(300) not null,
  wanneer varchar(100) not null,
  indicator varchar(100),
  stickers integer not null
);
