-- Een indicator in een periode voor alle gebieden van een niveau, de restposten en de gemeente.
SELECT w.*, g.naam, regexp_matches(g.gebiedcode, '_(ALGEMEEN|LANDELIJK|ONBEKEND)$') AS rest
FROM waarden w
JOIN gebieden g USING (gebiedcode, indeling)
WHERE w.indicator = ? AND w.periode = ? AND w.indeling = ? AND w.uitsplitsing = 'totaal'
  AND (w.niveau = ? OR w.niveau = 'gemeente' OR regexp_matches(g.gebiedcode, '_(ALGEMEEN|LANDELIJK|ONBEKEND)$'))
ORDER BY g.naam
