/** Elements that belong to the page, not to the text: those that printing leaves out (app/globals.css). */
const furniture = {
  tags: ['nav', 'script', 'style', 'template', 'form'],
  classes: ['meta', 'rail', 'tools', 'share', 'ad', 'check-also', 'ask'],
};

/** Whether an element belongs to the page around an article, not to its text. */
export function isPageFurniture(tagName: string, classes: string[]): boolean {
  return furniture.tags.includes(tagName) || classes.some((name) => furniture.classes.includes(name));
}

/** Whether an element is one of the links beside a heading to the same section in the other languages. */
export function isSectionLink(tagName: string, parentClasses: string[]): boolean {
  return tagName === 'a' && parentClasses.includes('section');
}
