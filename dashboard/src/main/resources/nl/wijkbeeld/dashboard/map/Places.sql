-- De plaatsen met een plek op de kaart, elk zoals die het laatst bekend was.
SELECT v.naam, coalesce(v.soort, '') AS soort, coalesce(v.categorie, 'overig') AS categorie, g.naam AS gebied, v.lon, v.lat
FROM voorzieningen v
LEFT JOIN gebieden g USING (gebiedcode, indeling)
WHERE v.lon IS NOT NULL AND v.lat IS NOT NULL AND v.naam IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY v.voorziening ORDER BY v.periode DESC) = 1
ORDER BY v.naam, v.voorziening
