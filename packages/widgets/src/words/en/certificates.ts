import type { Words } from "../fr.ts"

export const certificates: Words["certificates"] = {
  title: "Tax certificates",
  intro: "What you paid for the care of your children under 6: to be declared for the tax credit.",
  download: (year, amount) => `Certificate for ${year} (${amount})`,
  fetching: "Preparing the certificate…",
  downloaded: "The certificate is downloaded.",
  fileName: (year) => `tax-certificate-${year}.pdf`
}
