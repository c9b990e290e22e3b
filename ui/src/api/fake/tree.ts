import type { JsonValue } from "./json";

type Node = { [key in string]: JsonValue };

const isNode = (value: JsonValue | undefined): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value at a pointer, `undefined` where there is none. */
export function at(tree: JsonValue, pointer: string): JsonValue | undefined {
  let value: JsonValue | undefined = tree;
  for (const key of pointer.split("/").slice(1)) value = isNode(value) ? value[key] : undefined;
  return value;
}

/** The tree with another value at a pointer; `undefined` removes. */
export function put(tree: JsonValue, pointer: string, value: JsonValue | undefined): void {
  const keys = pointer.split("/").slice(1);
  const last = keys.pop();
  let node: JsonValue = tree;
  for (const key of keys) {
    if (!isNode(node)) return;
    node = node[key] ??= {};
  }
  if (!isNode(node) || last === undefined) return;
  if (value === undefined) Reflect.deleteProperty(node, last);
  else node[last] = value;
}
