-- In welke gebieden een postcode ligt, het grootste deel eerst; van vier cijfers ook wat daarmee begint.
SELECT p.postcode, g.gebiedcode, g.naam, g.niveau, p.indeling, sum(p.aandeel) AS aandeel
FROM postcodes p
JOIN gebieden g USING (gebiedcode, indeling)
WHERE p.postcode = ? OR p.postcode = left(?, 4)
GROUP BY ALL
ORDER BY length(p.postcode) DESC, p.indeling DESC, aandeel DESC, g.gebiedcode
LIMIT 10
