-- De gebieden van een indeling, zonder restposten.
SELECT gebiedcode, naam, niveau, ouder, oppervlakte_m2
FROM gebieden
WHERE indeling = ? AND geometry IS NOT NULL
ORDER BY naam
