-- De gebieden van een indeling, zonder restposten.
SELECT gebiedcode, naam, niveau, ouder, oppervlakte_m2
FROM gebieden
WHERE indeling = ? AND NOT regexp_matches(gebiedcode, '_(ALGEMEEN|LANDELIJK|ONBEKEND)$')
ORDER BY naam
