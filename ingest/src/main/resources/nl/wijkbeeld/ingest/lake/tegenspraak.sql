-- Twee leveringen geven voor hetzelfde gebied, dezelfde maat en dezelfde periode een andere waarde.
SELECT format('{} en {} spreken elkaar tegen over {} cijfers, zoals {} van {} in {}: {} en {}', eerste, tweede, aantal, variabele, gebiedcode, periode,
  komma(een), komma(ander))
FROM (
  SELECT a.levering AS eerste, b.levering AS tweede, count(*) AS aantal, first(a.variabele ORDER BY a.variabele, a.gebiedcode, a.periode) AS variabele,
    first(a.gebiedcode ORDER BY a.variabele, a.gebiedcode, a.periode) AS gebiedcode,
    first(a.periode ORDER BY a.variabele, a.gebiedcode, a.periode) AS periode,
    first(a.waarde ORDER BY a.variabele, a.gebiedcode, a.periode) AS een, first(b.waarde ORDER BY a.variabele, a.gebiedcode, a.periode) AS ander
  FROM waarnemingen a
  JOIN waarnemingen b USING (bron, variabele, gebiedcode, indeling, periode, uitsplitsing)
  WHERE a.levering < b.levering AND a.waarde <> b.waarde
  GROUP BY a.bron, a.levering, b.levering
)
ORDER BY aantal DESC
