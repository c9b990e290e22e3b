import type { AppError } from "@/api/bindings";

/** An edit that is refused, with its one reason. */
export function invalid(pointer: string, message: string): AppError {
  return { code: "invalid", message, issues: [{ scenario: null, pointer, message }], file: null };
}
