/** Whether people would take one name for the other: capitals and the space around them do not count. */
export function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** The name wanted, with the next number behind it where it is taken. */
export function freeName(wanted: string, taken: string[]): string {
  const isTaken = (name: string) => taken.some((other) => isSameName(other, name));
  let name = wanted;
  for (let number = 2; isTaken(name); number += 1) name = `${wanted} ${number}`;
  return name;
}
