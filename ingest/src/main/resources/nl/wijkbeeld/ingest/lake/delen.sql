-- Alle gebieden onder een gebied tellen in dezelfde levering niet op tot het totaal dat de bron er zelf bij geeft.
WITH kinderen AS (
  SELECT indeling, ouder, niveau, count(*) FILTER (NOT rest) AS aantal
  FROM gebieden
  GROUP BY ALL
),
delen AS (
  SELECT w.bron, w.levering, w.variabele, w.periode, w.uitsplitsing, g.ouder, w.indeling, w.niveau, count(*) FILTER (NOT g.rest) AS delen,
    sum(w.waarde) AS som, count(*) FILTER (w.status <> 'bekend') AS ontbrekend
  FROM waarnemingen w
  JOIN gebieden g USING (gebiedcode, indeling)
  WHERE w.variabele IN ('AantalInwoners', 'BEVTOTAAL', 'initiatieven', 'verzuimmeldingen', 'voedselbank_klanten', 'geldstromen_euro')
  GROUP BY ALL
)
SELECT format('{}: {} van {} delen van {} in {} tellen op tot {}, de levering geeft zelf {}', d.levering, d.variabele, d.delen, d.ouder, d.periode,
  duizendtallen(d.som), duizendtallen(t.waarde))
FROM delen d
JOIN kinderen k ON k.indeling = d.indeling AND k.ouder = d.ouder AND k.niveau = d.niveau AND k.aantal = d.delen
JOIN waarnemingen t ON t.bron = d.bron AND t.levering = d.levering AND t.variabele = d.variabele AND t.periode = d.periode
  AND t.uitsplitsing = d.uitsplitsing AND t.indeling = d.indeling AND t.gebiedcode = d.ouder
WHERE d.ontbrekend = 0 AND t.status = 'bekend' AND abs(d.som - t.waarde) > greatest(5 * d.delen, 0.002 * abs(t.waarde))
ORDER BY abs(d.som - t.waarde) DESC
