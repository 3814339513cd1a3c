-- Gekozen indicatoren, elk in een periode, voor de gebieden die direct in een gebied liggen.
SELECT w.*, g.naam, false AS rest
FROM waarden_per_gebied w
JOIN gebieden g USING (gebiedcode, indeling)
WHERE w.indeling = ? AND g.ouder = ? AND w.uitsplitsing = 'totaal'
  AND w.indicator IN (SELECT split_part(unnest(string_split(?, ';')), '@', 1))
  AND w.indicator || '@' || w.periode IN (SELECT unnest(string_split(?, ';')))
  AND NOT regexp_matches(g.gebiedcode, '_(ALGEMEEN|LANDELIJK|ONBEKEND)$')
ORDER BY g.naam
