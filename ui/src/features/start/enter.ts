/**
 * The field Enter leads to from another one, or Shift+Enter back: down its column as in a spreadsheet, then to the top of
 * the next column, and after the table to the question. None after the last.
 */
export function enterFrom(form: HTMLElement, field: Element, step: 1 | -1): HTMLInputElement | undefined {
  const all = order(form);
  return all[all.findIndex((one) => one === field) + step];
}

function order(form: HTMLElement): HTMLInputElement[] {
  const all = inputsOf(form);
  const rows = [...form.querySelectorAll("tr[data-row]")].map(inputsOf);
  const [top = []] = rows;
  const columns = top.flatMap((_, column) => rows.flatMap((row) => row[column] ?? []));
  const [first] = top;
  return first ? all.toSpliced(all.indexOf(first), columns.length, ...columns) : all;
}

function inputsOf(element: Element): HTMLInputElement[] {
  return [...element.querySelectorAll<HTMLInputElement>("input.framed-field")];
}
