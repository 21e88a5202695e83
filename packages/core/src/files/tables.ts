/** The tables of this area: no other area names them in its SQL. */
export const tables = ["stored_files", "file_pieces", "erasable_files"] as const
