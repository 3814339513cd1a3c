-- Waarmee de cijfers van een gebied vergeleken zijn.
SELECT v.*, g.naam
FROM vergelijkingen v
LEFT JOIN gebieden g ON g.gebiedcode = v.referentiegebied AND g.indeling = v.indeling
WHERE v.indeling = ? AND v.gebiedcode = ?
ORDER BY v.indicator, v.periode, v.soort
