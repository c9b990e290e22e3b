export const header = {
  appearance: "Appearance",
  appearances: { auto: "As the system", light: "Light", dark: "Dark" },
};
