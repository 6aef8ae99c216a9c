/** Names in one text, apart by blanks. */
exports.names = (list) => list.trim().split(/\s+/);
