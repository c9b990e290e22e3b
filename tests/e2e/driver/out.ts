import { fileURLToPath } from "node:url";

/** Where pictures and logs of a run go; not kept in the repository. */
export const out = fileURLToPath(new URL("../out/", import.meta.url));
