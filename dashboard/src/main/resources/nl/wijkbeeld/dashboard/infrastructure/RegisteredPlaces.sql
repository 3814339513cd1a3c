-- De plekken van een indeling, op naam.
SELECT voorziening, coalesce(naam, '') AS naam, coalesce(soort, '') AS soort, coalesce(categorie, '') AS categorie, coalesce(functies, '') AS functies, gebiedcode,
  lon IS NOT NULL AS op_de_kaart
FROM voorzieningen
WHERE indeling = ?
ORDER BY naam, voorziening
