/** That values typed in `where` stand in red and are in no figure. */
export const notAccepted = (count: number, where: string) =>
  count === 1
    ? `One value typed in ${where} is not accepted: what stood there before is kept.`
    : `${count} values typed in ${where} are not accepted: what stood there before is kept.`;
