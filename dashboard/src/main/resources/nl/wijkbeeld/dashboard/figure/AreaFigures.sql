-- Alles wat er over een gebied bekend is, met de gemeente ernaast.
SELECT w.*, g.naam, g.geometry IS NULL AS rest
FROM waarden w
JOIN gebieden g USING (gebiedcode, indeling)
WHERE w.indeling = ? AND (w.gebiedcode = ? OR w.niveau = 'gemeente')
ORDER BY w.indicator, w.periode, w.uitsplitsing
