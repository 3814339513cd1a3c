-- Wat mensen over een wijk schrijven. Cijfers staan hier niet: die komen uit een snapshot,
-- en in een editie staan ze zoals ze op die dag waren.

create table account (
  id uuid primary key,
  naam varchar(100) not null unique,
  weergavenaam varchar(200) not null unique,
  wachtwoord varchar(300),
  eigen_wachtwoord boolean not null,
  rol varchar(20) not null,
  extern_id varchar(300) unique,
  gemaakt_op timestamp with time zone not null,
  geblokkeerd boolean not null
);

create table wijkbeeld (
  id uuid primary key,
  code varchar(60) not null unique,
  indeling varchar(100) not null,
  stap varchar(20) not null,
  gemaakt_op timestamp with time zone not null
);

-- Elke bewaarde versie blijft; terugdraaien is een nieuwe versie met de inhoud van een oude.
create table versie (
  wijkbeeld uuid not null references wijkbeeld (id),
  nummer integer not null,
  inhoud text not null,
  auteur varchar(200) not null,
  wat varchar(300) not null,
  bewaard_op timestamp with time zone not null,
  primary key (wijkbeeld, nummer)
);

create table editie (
  wijkbeeld uuid not null references wijkbeeld (id),
  nummer integer not null,
  versie integer not null,
  snapshot varchar(100) not null,
  inhoud text not null,
  cijfers text not null,
  auteur varchar(200) not null,
  beoordelaar varchar(200) not null,
  vastgesteld_op timestamp with time zone not null,
  sha256 varchar(64) not null,
  primary key (wijkbeeld, nummer)
);

-- Wat bewoners zien dat het register niet ziet: een ervaring, geen cijfer.
create table tegenlezing (
  id uuid primary key,
  wijkbeeld uuid not null references wijkbeeld (id),
  onderwerp varchar(200) not null,
  tekst varchar(2000) not null,
  staat varchar(20) not null,
  geschreven_op timestamp with time zone not null,
  beoordeeld_door varchar(200),
  beoordeeld_op timestamp with time zone,
  reden varchar(500)
);

create table foto (
  id uuid primary key,
  wijkbeeld uuid not null references wijkbeeld (id),
  breedte integer not null,
  hoogte integer not null,
  bytes bigint not null,
  alternatief varchar(500) not null,
  geplaatst_door varchar(200) not null,
  geplaatst_op timestamp with time zone not null
);

-- Dat er iets over een mens is weggehaald; wat dat was, staat hier juist niet.
create table verwijdering (
  id uuid primary key,
  wie varchar(200) not null,
  wanneer timestamp with time zone not null,
  soort varchar(100) not null,
  plek varchar(300) not null,
  sha256_voor varchar(64),
  sha256_na varchar(64)
);
