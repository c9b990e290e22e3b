import type { Answer } from "./client";

/** What a command answers that cannot fail of itself: where it breaks all the same, why. */
export async function answered<T>(given: Promise<T>): Promise<Answer<T>> {
  try {
    return { status: "ok", data: await given };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { status: "error", error: { code: "broken", message, issues: [], file: null } };
  }
}
