import type { AppError } from "@/api/bindings";
import { freeName, isSameName } from "@/notation/names";
import { invalid } from "./refusal";

/** Why something cannot be called so beside the others of its kind; `null` where it can. */
export function nameProblem(what: string, name: string, others: string[]): AppError | null {
  if (name.trim() === "") return invalid("", `A ${what} needs a name; type one.`);
  const taken = others.find((other) => isSameName(other, name));
  if (taken === undefined) return null;
  return invalid("", `There is a ${what} “${taken}” already. Choose another name.`);
}

export function copyName(name: string, others: string[]): string {
  return freeName(`${name} copy`, others);
}
