/** Colours that are needed outside CSS, by colour scheme, as in app/globals.css; a test compares the two. */
export const palettes = {
  light: { paper: '#fbf8f1', ink: '#24201a', muted: '#655c4f', rule: '#ddd3c1', accent: '#00594a' },
  dark: { paper: '#181613' },
};
