import type { notFound as french } from "../fr/notFound.ts"

export const notFound: typeof french = {
  title: "Not found",
  text: "This page does not exist, or not any more. The address may be incomplete.",
  home: "Home of my space",
  toInvoices: "All my invoices",
  toChildren: "All my children",
  toDocuments: "All my documents",
  invoice: "This invoice does not exist or is not yours. The address may be incomplete.",
  child: "This child is not in your household. The address may be incomplete.",
  document: "Your household is not asked for this document. The address may be incomplete.",
  payment: "This payment does not exist or is not yours. The address may be incomplete."
}
