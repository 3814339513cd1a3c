-- Een wijkbeeld van een eigen gebied: hoe het heet, en uit welke gebieden het bestaat (met spaties
-- ertussen). Van een gepubliceerd gebied staat dat in de snapshot, en hier niets.

alter table wijkbeeld add column naam varchar(200);
alter table wijkbeeld add column gebieden text;
