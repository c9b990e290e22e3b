import { formatMonth } from "@/notation/months";
import type { JsonValue } from "./json";
import type { FakeDocument } from "./document";
import { fields, groups, type Field } from "./fields";
import { sentence, type FakeEvent } from "./teams";
import { at } from "./tree";

/** The field at a pointer. */
export function fieldAt(pointer: string): Field | undefined {
  const path = pointer.replace(/^\/segments\/[^/]+\//, "").replace(/^\//, "");
  return fields.find((field) => field.path === path);
}

/** `Mid-market › Retain › Annual churn`. */
export function placeOf(document: FakeDocument, pointer: string): string {
  const [, , segment = ""] = pointer.split("/");
  const field = fieldAt(pointer);
  const group = groups.find(([id]) => id === field?.group)?.[1];
  const name = pointer.startsWith("/segments/") ? segmentName(document, segment) : "";
  const rest = pointer.includes("/team/events/") ? ["Team", "Event"] : [group, field?.label];
  return [name, ...rest].filter(Boolean).join(" › ");
}

export function segmentName(document: FakeDocument, segment: string): string {
  return String(at(document.plan, `/segments/${segment}/name`) ?? segment);
}

/** A value as people read it; nothing where there is none. */
export function written(pointer: string, value: JsonValue | undefined): string {
  if (value === undefined) return "";
  if (pointer.includes("/team/events/")) {
    const event = value as unknown as FakeEvent | null;
    return event ? `${sentence(event)} in ${formatMonth(event.month)}` : "";
  }
  const field = fieldAt(pointer);
  if (value === null) return "off";
  if (typeof value === "object") return Object.keys(value)[0] ?? "";
  return typeof value === "number" && field ? number(field, value) : String(value);
}

function number(field: Field, value: number): string {
  const plain = (digits: number) => value.toLocaleString("en-US", { maximumFractionDigits: digits });
  if (field.format === "percent") return `${+(value * 100).toFixed(2)}%`;
  return field.format === "money" ? `$${plain(0)}` : plain(3);
}
