-- De gepubliceerde waarden van een indicator op een niveau.
SELECT w.*, g.naam
FROM waarden w
JOIN gebieden g USING (gebiedcode, indeling)
WHERE w.indicator = ? AND w.niveau = ?
ORDER BY w.periode, w.uitsplitsing, w.indeling, w.gebiedcode
