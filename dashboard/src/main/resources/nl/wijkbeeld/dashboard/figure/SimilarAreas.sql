-- De gebieden die het meest op een gebied lijken.
SELECT g.naam
FROM vergelijkbaar v
JOIN gebieden g ON g.gebiedcode = v.ander AND g.indeling = v.indeling
WHERE v.indeling = ? AND v.gebiedcode = ?
ORDER BY v.nummer
