/** Letters, digits and signs of any script, also vowel signs that take a place of their own, without those that have no shape: joiners, fillers, the empty Braille sign. */
const visible = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{Mc}\p{N}\p{P}\p{S}]/u;

/** Whether readers see anything of a text. */
export function isVisible(text: string): boolean {
  return visible.test(text);
}
