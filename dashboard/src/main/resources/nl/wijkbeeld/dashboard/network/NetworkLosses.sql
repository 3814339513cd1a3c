-- Wat er wegvalt met elke organisatie.
SELECT organisatie, gebiedcode, gevolg, functie
FROM netwerk_uitval
WHERE indeling = ? AND niveau = ?
ORDER BY organisatie, gevolg DESC, gebiedcode, functie
