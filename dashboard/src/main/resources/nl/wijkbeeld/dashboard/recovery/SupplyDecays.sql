-- Hoe aanbod en vraag na hun hoogste punt zakken, in de gebieden van een niveau en in de gemeente.
SELECT gebiedcode, kant, indicator, piek_periode, piek, laatste_periode, laatste, perioden, daling, halvering, halvering_van, halvering_tot, verloop, status, reden
FROM vraag_aanbod
WHERE paar = ? AND indeling = ? AND eenheid_tijd = ? AND (niveau = ? OR niveau = 'gemeente')
ORDER BY gebiedcode, kant, indicator
