/** What a town may want in order before a family books. */
export type RequirementCode = "dossier-incomplete" | "documents-missing" | "debt"
