declare module "@20minutes/s3rver" {
  /** A request and its answer, as Koa hands them on. */
  export interface Context {
    readonly method: string
    readonly query: Readonly<Record<string, string | undefined>>
    status: number
    type: string
    body: string
  }

  export type Middleware = (context: Context, next: () => Promise<void>) => Promise<void>

  export default class S3rver {
    readonly middleware: Array<Middleware>
    constructor(options: {
      readonly address: string
      readonly port: number
      readonly silent: boolean
      readonly directory: string
      readonly configureBuckets: ReadonlyArray<{ readonly name: string }>
    })
    run(): Promise<{ readonly port: number }>
    close(): Promise<void>
  }
}
