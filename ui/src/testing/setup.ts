import { afterEach } from "vitest";
import { cleanup, configure } from "@testing-library/svelte";

// Only against hanging: a busy machine is no failure.
configure({ asyncUtilTimeout: 20_000 });
// The page of the tests has none; it has nothing to take back.
document.execCommand ??= () => false;
afterEach(() => {
  cleanup();
  localStorage.clear();
});
