-- De organisaties en gebieden van een netwerk.
SELECT soort, knoop, graad, deelnet, staat
FROM netwerk_knopen
WHERE indeling = ? AND niveau = ?
ORDER BY soort, graad DESC, knoop
