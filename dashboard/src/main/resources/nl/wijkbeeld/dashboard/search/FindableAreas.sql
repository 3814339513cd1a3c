-- De gebieden van alle indelingen, zonder restposten.
SELECT gebiedcode, indeling, naam, niveau, ouder, aliassen
FROM gebieden
WHERE NOT regexp_matches(gebiedcode, '_(ALGEMEEN|LANDELIJK|ONBEKEND)$')
ORDER BY indeling DESC, gebiedcode
