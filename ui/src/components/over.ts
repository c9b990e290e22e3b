/** What lies over the window and waits for an answer. */
export const OVER = ".dialog, .floating-list, .start-page, .palette";
