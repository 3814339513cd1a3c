-- De gebieden van een indeling; een restpost is geen gebied, maar heeft wel een naam.
SELECT gebiedcode, naam, niveau, ouder, oppervlakte_m2, regexp_matches(gebiedcode, '_(ALGEMEEN|LANDELIJK|ONBEKEND)$') AS rest
FROM gebieden
WHERE indeling = ?
