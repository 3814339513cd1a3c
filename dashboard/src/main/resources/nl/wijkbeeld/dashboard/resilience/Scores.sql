-- Draagkracht en draaglast van alle gebieden van een niveau in een periode.
SELECT gebiedcode, pijler, CASE WHEN status = 'bekend' THEN score END AS score, rang_van::INTEGER AS rang_van, rang_tot::INTEGER AS rang_tot,
  aantal::INTEGER AS aantal, bekend::INTEGER AS bekend, totaal::INTEGER AS totaal,
  stapeling::INTEGER AS stapeling, stapeling_bekend::INTEGER AS stapeling_bekend, stapeling_verwacht, basis, reden
FROM scores
WHERE thema = 'totaal' AND indeling = ? AND niveau = ? AND periode = ? AND coalesce(referentie, 'nu') = ?
