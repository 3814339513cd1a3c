-- De reeks van een gebied naast wat gewoon was.
SELECT periode, waarde, basis, r, r_gemeente
FROM schok_reeks
WHERE indeling = ? AND indicator = ? AND schok = ? AND gebiedcode = ?
