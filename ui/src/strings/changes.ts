const values = (count: number) => (count === 1 ? "1 value" : `${count} values`);

/** Edits that may change other scenarios: how the question is headed, what its button says, what is said afterwards. */
export const considered = {
  deleting: (name: string) => ({
    title: `Delete “${name}”`,
    action: "Delete",
    done: `Deleted “${name}”.`,
  }),
  pushing: (count: number, name: string, parent: string) => ({
    title: `Push ${values(count)} of “${name}” to “${parent}”`,
    action: "Push",
    done: `Pushed ${values(count)} of “${name}” to “${parent}”.`,
  }),
  moving: (name: string, parent: string) => ({
    title: `Put “${name}” on “${parent}”`,
    action: "Move",
    done: `Put “${name}” on “${parent}”.`,
  }),
  resetting: (name: string, parent: string) => ({
    title: `Reset “${name}” to “${parent}”`,
    action: "Reset",
    done: `Reset “${name}” to “${parent}”.`,
  }),
  removing: (name: string) => ({
    title: `Remove the segment “${name}”`,
    action: "Remove",
    done: `Removed the segment “${name}”.`,
  }),
};

export const changes = {
  cancel: "Cancel",
  here: "What changes",
  others: "Other scenarios",
  closingArr: "Closing ARR",
  to: "becomes",
  more: (count: number) => `and ${count} more`,
  undo: "Undo",
  toParent: "Reset to parent",
  pushToParent: "Push to parent…",
};
