-- Samenhang in de ruimte: van het hele niveau (moran) en van elk gebied in een maat (lisa of gistar).
SELECT periode, gebiedcode, maat, waarde, z, p, q, kwadrant, status, reden, permutaties, zaad
FROM ruimtelijk
WHERE indicator = ? AND indeling = ? AND niveau = ? AND (maat = 'moran' OR maat = ?)
ORDER BY gebiedcode
