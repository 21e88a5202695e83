import { assert, describe, it } from "@effect/vitest"
import { ConfigProvider, Effect, Exit, Layer } from "effect"
import { Antivirus } from "../../src/files/Antivirus.ts"
import { Blobs } from "../../src/files/Blobs.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { flowOf } from "./filesUnderTest.ts"

const from = (env: Record<string, string>) => ConfigProvider.layer(ConfigProvider.fromEnv({ env }))

const refusal = <A, E, R>(layer: Layer.Layer<A, E, R>, env: Record<string, string>) =>
  Layer.build(layer.pipe(Layer.provide(from(env)))).pipe(Effect.scoped, Effect.flip, Effect.map(String))

describeOnDatabase("where files go", Layer.empty, (it) => {
  it.effect("is the database, or the folder that PORTAIL_FILES names", () =>
    Effect.gen(function* () {
      for (const [env, name] of [
        [{}, "database"],
        [{ PORTAIL_FILES: "database" }, "database"],
        [{ PORTAIL_FILES: "directory:/srv/portail/fichiers" }, "directory"]
      ] as const) {
        const blobs = yield* Blobs.pipe(Effect.provide(Layer.fresh(Blobs.layerConfig)), Effect.provide(from(env)))
        assert.strictEqual(blobs.current.name, name)
        assert.strictEqual((yield* blobs.of("database")).name, "database")
        assert.isTrue(Exit.isFailure(yield* Effect.exit(blobs.of("s3"))))
      }
    })
  )

  it.effect("is a bucket only with the keys to it", () =>
    Effect.gen(function* () {
      const env = { PORTAIL_FILES: "s3:https://s3.example/fichiers", PORTAIL_S3_ACCESS_KEY: "cle" }
      assert.include(yield* refusal(Blobs.layerConfig, env), "PORTAIL_S3_SECRET_KEY")
      const blobs = yield* Blobs.pipe(
        Effect.provide(Layer.fresh(Blobs.layerConfig)),
        Effect.provide(from({ ...env, PORTAIL_S3_SECRET_KEY: "secret" }))
      )
      assert.strictEqual(blobs.current.name, "s3")
    })
  )

  it.effect("is refused by name when it is no place", () =>
    Effect.gen(function* () {
      for (const wrong of ["directory:", "directory:fichiers", "disque", "s3:https://s3.example", "s3:bucket"]) {
        const said = yield* refusal(Blobs.layerConfig, { PORTAIL_FILES: wrong })
        assert.include(said, "PORTAIL_FILES")
        assert.include(said, wrong)
      }
    })
  )
})

describe("the antivirus", () => {
  it.effect("is none without PORTAIL_CLAMD, and refused by name when that is no address", () =>
    Effect.gen(function* () {
      const clean = yield* Antivirus.use((antivirus) => antivirus.scan(flowOf(new Uint8Array(10)))).pipe(
        Effect.provide(Antivirus.layerConfig),
        Effect.provide(from({}))
      )
      assert.isNull(clean.infectedBy)
      for (const wrong of [
        "clamd.ctl",
        "unix:clamd.ctl",
        "tcp:localhost",
        "tcp:localhost:99999",
        "tcp:localhost:0",
        "tcp:::1:3310"
      ]) {
        const said = yield* refusal(Antivirus.layerConfig, { PORTAIL_CLAMD: wrong })
        assert.include(said, "PORTAIL_CLAMD")
        assert.include(said, wrong)
      }
    })
  )

  it.effect("that does not answer where PORTAIL_CLAMD says is silent, not satisfied", () =>
    Effect.gen(function* () {
      for (const address of ["unix:/nonexistent/clamd.ctl", "tcp:127.0.0.1:1", "tcp:[::1]:1"]) {
        const silent = yield* Effect.flip(
          Antivirus.use((antivirus) => antivirus.scan(flowOf(new Uint8Array(10)))).pipe(
            Effect.provide(Layer.fresh(Antivirus.layerConfig)),
            Effect.provide(from({ PORTAIL_CLAMD: address }))
          )
        )
        assert.strictEqual(silent._tag, "ClamdSilent")
      }
    })
  )
})
