/** A line of a menu; `checked` makes it one of a choice. */
export interface MenuItem {
  label: string;
  shortcut?: string;
  checked?: boolean;
  disabled?: boolean;
  run: () => void;
}
