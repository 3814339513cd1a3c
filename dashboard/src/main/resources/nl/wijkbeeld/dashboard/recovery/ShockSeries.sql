-- De reeks van een gebied naast wat gewoon was.
SELECT periode, waarde, basis, r
FROM schok_reeks
WHERE indeling = ? AND indicator = ? AND schok = ? AND gebiedcode = ?
