-- Waar elke organisatie werkt; een verbinding met een deel telt voor het gebied waar dat in ligt.
WITH RECURSIVE omhoog AS (
  SELECT gebiedcode AS kind, gebiedcode, niveau, ouder, indeling FROM gebieden WHERE indeling = ?
  UNION ALL
  SELECT o.kind, g.gebiedcode, g.niveau, g.ouder, g.indeling
  FROM omhoog o JOIN gebieden g ON g.indeling = o.indeling AND g.gebiedcode = o.ouder AND g.gebiedcode <> o.gebiedcode
)
SELECT v.organisatie, o.gebiedcode, v.functie
FROM verbindingen v JOIN omhoog o ON o.kind = v.gebiedcode AND o.indeling = v.indeling
WHERE o.niveau = ?
GROUP BY ALL
ORDER BY ALL
