-- Een indicator in een periode voor alle gebieden van een niveau, de restposten en de gemeente.
SELECT w.*, g.naam, g.geometry IS NULL AS rest
FROM waarden w
JOIN gebieden g USING (gebiedcode, indeling)
WHERE w.indicator = ? AND w.periode = ? AND w.indeling = ? AND w.uitsplitsing = 'totaal'
  AND (w.niveau = ? OR w.niveau = 'gemeente' OR g.geometry IS NULL)
ORDER BY g.naam
