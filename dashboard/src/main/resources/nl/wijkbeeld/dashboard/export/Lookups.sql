-- De rijen van een keuze, met de namen en de herkomst die er los van staan.
SELECT w.*, g.naam, i.label, i.eenheid, coalesce(o.verzonnen, false) AS verzonnen, o.bron
FROM rijen w
LEFT JOIN gebiednamen g ON g.gebiedcode = w.gebiedcode AND g.indeling = w.indeling
LEFT JOIN indicatornamen i ON i.indicator = w.indicator
LEFT JOIN oorsprong o ON o.indicator = w.indicator AND o.periode = w.periode
