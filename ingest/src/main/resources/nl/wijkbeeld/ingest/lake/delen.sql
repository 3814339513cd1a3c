-- Wat onder een gebied valt telt in dezelfde levering niet op tot het totaal dat de bron er zelf bij geeft.
WITH ouders AS (
  SELECT w.bron, w.levering, w.variabele, w.periode, w.uitsplitsing, g.ouder, w.indeling, count(*) AS delen, sum(w.waarde) AS som,
    count(*) FILTER (w.status <> 'bekend') AS ontbrekend
  FROM waarnemingen w
  JOIN gebieden g USING (gebiedcode, indeling)
  WHERE w.variabele IN ('AantalInwoners', 'BEVTOTAAL', 'initiatieven', 'verzuimmeldingen', 'voedselbank_klanten', 'geldstromen_euro')
  GROUP BY ALL
)
SELECT format('{}: {} van {} delen van {} in {} tellen op tot {}, de levering geeft zelf {}', o.levering, o.variabele, o.delen, o.ouder, o.periode,
  duizendtallen(o.som), duizendtallen(t.waarde))
FROM ouders o
JOIN waarnemingen t ON t.bron = o.bron AND t.levering = o.levering AND t.variabele = o.variabele AND t.periode = o.periode
  AND t.uitsplitsing = o.uitsplitsing AND t.indeling = o.indeling AND t.gebiedcode = o.ouder
WHERE o.ontbrekend = 0 AND t.status = 'bekend' AND abs(o.som - t.waarde) > greatest(5 * o.delen, 0.002 * abs(t.waarde))
ORDER BY abs(o.som - t.waarde) DESC
