/** An assumption that somebody points at. */
export interface Place {
  /** The scenario (or plan of record) it was pointed at in. */
  scenario: string;
  /** JSON Pointer of its value. */
  pointer: string;
  /** `Mid-market › Annual churn`. */
  label: string;
  /** Where it stands on the screen. */
  anchor: HTMLElement;
}
