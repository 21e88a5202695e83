export const notFound = {
  title: "Introuvable",
  text: "Cette page n’existe pas, ou plus. L’adresse est peut-être incomplète.",
  home: "Accueil de mon espace",
  toInvoices: "Toutes mes factures",
  toChildren: "Tous mes enfants",
  toDocuments: "Tous mes documents",
  invoice: "Cette facture n’existe pas ou n’est pas la vôtre. L’adresse est peut-être incomplète.",
  child: "Cet enfant n’est pas dans votre foyer. L’adresse est peut-être incomplète.",
  document: "Ce document n’est pas demandé à votre foyer. L’adresse est peut-être incomplète.",
  payment: "Ce paiement n’existe pas ou n’est pas le vôtre. L’adresse est peut-être incomplète."
}
