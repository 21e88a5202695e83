import { Session } from "node:inspector/promises"

/** How often functions of a library were called while some work was done: a measure that no busy machine changes. */
export const callsDuring = async (library: string, work: () => Promise<unknown>): Promise<number> => {
  const session = new Session()
  session.connect()
  try {
    await session.post("Profiler.enable")
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false })
    await work()
    const { result } = await session.post("Profiler.takePreciseCoverage")
    const functions = result
      .filter(({ url }) => url.includes(`/node_modules/${library}`))
      .flatMap((one) => one.functions)
    return functions.reduce((calls, { ranges }) => calls + (ranges[0]?.count ?? 0), 0)
  } finally {
    session.disconnect()
  }
}
