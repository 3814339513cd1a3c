-- In welke gebieden een postcode ligt, het grootste deel eerst; van vier cijfers ook wat daarmee begint.
SELECT p.postcode, g.gebiedcode, g.naam, g.niveau, p.indeling
FROM postcodes p
JOIN gebieden g USING (gebiedcode, indeling)
WHERE p.postcode = ? OR p.postcode = substring(?, 1, 4)
ORDER BY length(p.postcode) DESC, p.indeling DESC, p.aandeel DESC, g.gebiedcode
LIMIT 10
