import { Layer } from "effect"
import { importedChildren } from "../../src/children/importedChildren.ts"
import { Families } from "../../src/households/Families.ts"

/** Families with the children that an import brings. */
export const familiesLayer = Families.layer.pipe(Layer.provide(importedChildren))
