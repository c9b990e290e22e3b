import { afterEach } from "vitest";
import { cleanup, configure } from "@testing-library/svelte";

// Only against hanging: a busy machine is no failure.
configure({ asyncUtilTimeout: 20_000 });
afterEach(() => {
  cleanup();
  localStorage.clear();
});
