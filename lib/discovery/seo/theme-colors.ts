/** The paper of the site, as --color-paper in app/globals.css: what browsers colour their own frame with. */
export const themeColors = { light: '#fbf8f1', dark: '#181613' };
