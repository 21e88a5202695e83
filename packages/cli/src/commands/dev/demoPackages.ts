import { exitCodes } from "../../terminal/exitCodes.ts"
import type { FailureReport } from "../../terminal/failures.ts"

const demoPackages = ["@portail-familles/demo", "@portail-familles/simulators"]

/** What to say when the demo's packages are not installed; `undefined` for any other failure. */
export const demoMissing = (failure: unknown): FailureReport | undefined => {
  const absent = failure instanceof Error && "code" in failure && failure.code === "ERR_MODULE_NOT_FOUND"
  if (!absent || !demoPackages.some((name) => failure.message.includes(name))) return undefined
  return {
    code: "DemoNotInstalled",
    message: "La démonstration n'est pas installée.",
    advice: `Installez-la : npm install ${demoPackages.join(" ")}`,
    exitCode: exitCodes.notInstalled
  }
}
