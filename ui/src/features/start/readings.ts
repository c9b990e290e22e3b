import { start as words } from "@/strings";

/** What the numbers of a segment come to, as it is read beside its fields or below them. */
export const READINGS = [
  { reading: "arr_per_account", name: words.readings.arrPerAccount },
  { reading: "accounts_per_csm", name: words.readings.accountsPerCsm },
  { reading: "coverage", name: words.readings.coverage },
  { reading: "utilisation", name: words.readings.utilisation },
] as const;
