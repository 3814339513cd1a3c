-- De maten van een netwerk.
SELECT niveau, maat, waarde
FROM netwerk
WHERE indeling = ?
ORDER BY niveau, maat
