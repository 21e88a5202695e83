import { usePaths } from "./pathAddresses.ts"

usePaths("/espace")
