-- De bedragen van een indeling.
SELECT gebiedcode, periode, wet, bedrag, per_inwoner, status, herkomst, delen, alle_delen, inwoners, inwoners_indicator, inwoners_periode
FROM geldstromen
WHERE indeling = ?
ORDER BY gebiedcode, periode, wet
