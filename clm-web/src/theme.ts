import { createTheme } from "@mantine/core";

/** Mantine's greys are neutral; ours lean to blue, as the page's own surfaces do. */
const dark = [
  "#d8dee9",
  "#b8c1cf",
  "#97a3b4",
  "#6b7686",
  "#3a4250",
  "#2b313b",
  "#20252d",
  "#1b1f26",
  "#14171c",
  "#0f1115",
] as const;

export const theme = createTheme({
  colors: { dark: [...dark] },
  primaryColor: "teal",
  primaryShade: { light: 8, dark: 7 },
  fontFamily: 'Inter, ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  fontFamilyMonospace:
    'ui-monospace, "SF Mono", "JetBrains Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  defaultRadius: "md",
  autoContrast: true,
  headings: { fontWeight: "650" },
});
