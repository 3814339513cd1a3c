-- Alles wat er over een gebied bekend is, met het gebied waarmee het vergeleken wordt ernaast.
SELECT w.*, g.naam, regexp_matches(g.gebiedcode, '_(ALGEMEEN|LANDELIJK|ONBEKEND)$') AS rest
FROM waarden_per_gebied w
JOIN gebieden g USING (gebiedcode, indeling)
WHERE w.indeling = ? AND w.gebiedcode IN (?, ?)
ORDER BY w.indicator, w.periode, w.uitsplitsing
