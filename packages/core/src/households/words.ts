/** What a household is called once nothing needs the debtor's name. */
export const erasedName = "Foyer effacé"
