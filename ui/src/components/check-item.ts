/** A line of a list of things to tick. */
export interface CheckItem {
  id: string;
  label: string;
  on: boolean;
  /** It cannot be changed. */
  locked?: boolean;
  /** How deep it is indented. */
  depth?: number;
  /** The mark of a scenario. */
  colour?: number;
  /** A word at the end of the line. */
  aside?: string;
}
