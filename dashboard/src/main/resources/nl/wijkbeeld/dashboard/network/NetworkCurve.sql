-- Hoe een netwerk afbrokkelt als organisaties stoppen.
SELECT volgorde, stap, weggevallen, aandeel
FROM netwerk_kromme
WHERE indeling = ? AND niveau = ?
ORDER BY volgorde, stap
