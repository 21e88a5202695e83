/** What `build.ts` gives in the repository, for the built package: the folder of the browser modules. */
export const widgetsFolder = (): Promise<string> => Promise.resolve(import.meta.dirname)
