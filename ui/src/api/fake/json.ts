/** Anything a plan's JSON can hold. */
export type JsonValue = null | boolean | number | string | JsonValue[] | { [key in string]: JsonValue };
