-- In welke andere indelingen een code voorkomt, en wat zij daar heet.
SELECT indeling, naam
FROM gebieden
WHERE gebiedcode = ? AND indeling <> ?
ORDER BY indeling DESC
