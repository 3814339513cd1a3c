-- Alles wat er over een gebied bekend is, met de gemeente ernaast.
SELECT w.*, g.naam, regexp_matches(g.gebiedcode, '_(ALGEMEEN|LANDELIJK|ONBEKEND)$') AS rest
FROM waarden w
JOIN gebieden g USING (gebiedcode, indeling)
WHERE w.indeling = ? AND (w.gebiedcode = ? OR w.niveau = 'gemeente')
ORDER BY w.indicator, w.periode, w.uitsplitsing
